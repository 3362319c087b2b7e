import Glibc

extension SystemError {
  /// What to do about it, where a site is brought to a folder.
  var publishingAdvice: String? {
    switch code {
    case ENOSPC: "Make room on the disk, then publish again."
    case EDQUOT: "Make room, or ask for a larger quota, then publish again."
    case EACCES, EPERM:
      "Publish as the user who owns the folder, or give this user the right to write."
    case EROFS: "Mount the disk for writing."
    default: nil
    }
  }
}

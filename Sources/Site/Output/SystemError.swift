import Glibc

/// Why the system would not do what we asked, in words an owner can use.
public struct SystemError: Error, Hashable, Sendable {
  /// An `errno` value.
  public let code: Int32

  public init(_ code: Int32) { self.code = code }

  /// What the last call of this thread met.
  static var last: SystemError { SystemError(errno) }

  /// What to do about it, where there is something.
  public var advice: String? {
    switch code {
    case ENOSPC: "Make room on the disk, then build again."
    case EDQUOT: "Make room, or ask for a larger quota, then build again."
    case EACCES, EPERM:
      "Build as the user who owns the folder, or give this user the right to write."
    case EROFS: "Choose another folder with --output, or mount the disk for writing."
    case ENAMETOOLONG: "Give the page a shorter “slug” or “url”."
    case EXDEV: "Build into a folder without mounts inside it."
    case EMFILE, ENFILE: "Raise the limit on open files (ulimit -n)."
    default: nil
    }
  }
}

extension SystemError: CustomStringConvertible {
  public var description: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EACCES, EPERM: "this user may not do that there"
    case EROFS: "the disk is mounted read-only"
    case ENAMETOOLONG: "a name in it is longer than the disk can store"
    case EXDEV: "another disk is mounted inside the output folder"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reported a fault"
    case ENOTDIR: "a file or a link stands where a folder is needed"
    case EISDIR: "a folder stands where a file is needed"
    case ENOTEMPTY, EEXIST: "something else was put there during the build"
    case ENOENT: "something was taken away during the build"
    case ELOOP: "a symbolic link stands in the way"
    default: "system error \(code)"
    }
  }
}

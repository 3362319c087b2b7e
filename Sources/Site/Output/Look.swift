import Glibc

/// What stands at a path, links not followed.
struct Look: Equatable {
  enum Kind { case file, folder, link, other }

  let kind: Kind
  let size: Int
  /// The disk it is on.
  let device: UInt

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    device = UInt(status.st_dev)
  }
}

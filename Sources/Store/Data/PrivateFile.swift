import Glibc

/// A file that only its owner may read, as it was found on the disk.
public struct PrivateFile: Sendable, Hashable {
  public let bytes: [UInt8]
  /// The permissions, as chmod writes them: `0o600`.
  public let mode: UInt32
  /// When it was last written, in seconds since 1970.
  public let modifiedAt: Int

  public init(bytes: [UInt8], mode: UInt32, modifiedAt: Int) {
    (self.bytes, self.mode, self.modifiedAt) = (bytes, mode, modifiedAt)
  }

  public var isOpenToOthers: Bool { mode & 0o077 != 0 }

  /// At most 64 KB of it; nil if there is no such file.
  public static func read(_ path: String) throws(FileFailure) -> PrivateFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path, because: SystemError(errno))
    }
    defer { close(descriptor) }
    var facts = stat()
    var bytes = [UInt8](repeating: 0, count: 65_536)
    guard fstat(descriptor, &facts) == 0,
      case let count = Glibc.read(descriptor, &bytes, bytes.count), count >= 0
    else { throw .cannotRead(path, because: SystemError(errno)) }
    return PrivateFile(
      bytes: Array(bytes.prefix(count)), mode: facts.st_mode & 0o7777,
      modifiedAt: facts.st_mtim.tv_sec)
  }

  /// Under another name first and renamed when it is whole and on the disk; readable by its owner.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let part = path + ".part"
    unlink(part)
    let descriptor = open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path, because: SystemError(errno)) }
    let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count
    guard isWritten, fsync(descriptor) == 0, close(descriptor) == 0, rename(part, path) == 0 else {
      let error = SystemError(errno)
      unlink(part)
      throw .cannotWrite(path, because: error)
    }
    try sync(folderOf: path)
  }
}

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

  /// Nil if there is no such file.
  public static func read(_ path: String) throws(FileFailure) -> PrivateFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotRead(path, because: SystemError(errno))
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, let bytes = bytes(of: descriptor, about: facts.st_size)
    else {
      throw .cannotRead(path, because: SystemError(errno))
    }
    return PrivateFile(
      bytes: bytes, mode: facts.st_mode & 0o7777, modifiedAt: facts.st_mtim.tv_sec)
  }

  /// Under another name first and renamed when it is whole and on the disk, so that it is there whole
  /// or not at all whenever the power fails; readable by its owner.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    var part = Array((folder(of: path) + partPrefix + "XXXXXX").utf8CString)
    let descriptor = mkstemp(&part)
    guard descriptor >= 0 else { throw .cannotWrite(path, because: SystemError(errno)) }
    let trouble = put(bytes, into: descriptor)
    guard close(descriptor) == 0, trouble == nil, rename(part, path) == 0 else {
      let error = trouble ?? SystemError(errno)
      unlink(part)
      throw .cannotWrite(path, because: error)
    }
    try sync(folderOf: path)
  }

  /// With which the names of files begin that are not whole yet.
  public static let partPrefix = ".part-"

  /// `size` is what it has most likely: one byte more is asked for, to see its end.
  private static func bytes(of descriptor: CInt, about size: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(max(0, size) + 1, 65_536))
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  private static func put(_ bytes: [UInt8], into descriptor: CInt) -> SystemError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { return SystemError(errno) }
      rest = rest.dropFirst(max(0, count))
    }
    return fsync(descriptor) == 0 ? nil : SystemError(errno)
  }
}

import Glibc

/// An open folder, and the calls that work inside it by relative path.
///
/// Links are never followed at the end of a path. That no folder on the way is a link is for the
/// caller to see to; `FolderMap` does.
final class OpenFolder: Sendable {
  private let descriptor: Int32

  /// The folder at a path of the system, through links if there are any.
  init(at path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  init(_ name: String, in parent: OpenFolder) throws(SystemError) {
    descriptor = try parent.openDescriptor(name)
  }

  deinit { _ = close(descriptor) }

  /// Makes a folder. One that is there already will do.
  func makeFolder(_ path: String, mode: mode_t = 0o777) throws(SystemError) {
    guard mkdirat(descriptor, path, mode) == 0 || errno == EEXIST else { throw .last }
  }

  /// Writes a file that must not be there yet.
  func create(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o666) throws(SystemError) {
    let file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw .last }
    let error = bytes.withUnsafeBytes { Self.write($0, to: file) }
    // A disk with a quota, or across a network, may tell only now that it is full.
    guard close(file) == 0 || error != nil else { throw .last }
    if let error { throw error }
  }

  func openDescriptor(_ path: String) throws(SystemError) -> Int32 {
    let file = openat(descriptor, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    return file
  }

  func openFile(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> OpenFile {
    let file = openat(descriptor, path, flags | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw .last }
    return OpenFile(file)
  }

  func move(_ path: String, to target: String, in folder: OpenFolder) throws(SystemError) {
    guard renameat(descriptor, path, folder.descriptor, target) == 0 else { throw .last }
  }

  func removeFile(_ path: String) throws(SystemError) {
    guard unlinkat(descriptor, path, 0) == 0 else { throw .last }
  }

  /// Fails with ENOTEMPTY where there is something in it.
  func removeFolder(_ path: String) throws(SystemError) {
    guard unlinkat(descriptor, path, AT_REMOVEDIR) == 0 else { throw .last }
  }

  /// Whether names may be added and removed in a folder below.
  func checkWritable(_ path: String) throws(SystemError) {
    guard faccessat(descriptor, path.isEmpty ? "." : path, W_OK | X_OK, AT_EACCESS) == 0
    else { throw .last }
  }

  /// What stands at a path, nil if nothing does.
  func look(at path: String) throws(SystemError) -> Look? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // ENOTDIR: a file stands where the path wants a folder, so nothing stands at its end.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last
    }
    return Look(status)
  }

  /// All of a file, nothing if there is none.
  func readAll(_ path: String) throws(SystemError) -> [UInt8] {
    do throws(SystemError) {
      return try openFile(path, O_RDONLY).readAll()
    } catch {
      guard error.code == ENOENT else { throw error }
      return []
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> SystemError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        return .last
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

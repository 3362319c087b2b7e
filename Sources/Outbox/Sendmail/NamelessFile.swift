import Glibc
import Store

/// A file that has no name, and is gone when nobody has it open any more.
final class NamelessFile {
  private let stream: UnsafeMutablePointer<FILE>

  /// With these bytes, and read from its beginning.
  init(_ bytes: [UInt8]) throws(SystemError) {
    guard let stream = tmpfile() else { throw SystemError(errno) }
    self.stream = stream
    // For the program that is given it, and for no other that is started meanwhile.
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw SystemError(errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw SystemError(errno) }
      rest = rest.dropFirst(max(0, count))
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemError(errno) }
  }

  deinit { fclose(stream) }

  var descriptor: CInt { fileno(stream) }

  func beginning(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, count, 0)
    return Array(bytes.prefix(max(0, read)))
  }
}

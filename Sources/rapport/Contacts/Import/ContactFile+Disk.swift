import Contacts
import Glibc
import Store

extension ContactFile {
  private static let pieceSize = 1 << 18

  /// A file on this machine's disk. Throws a `FileFailure`; so does reading it.
  init(path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw FileFailure.cannotRead(path, because: SystemError(errno))
    }
    // It is read twice.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure.cannotRead(path, because: SystemError(EINVAL))
    }
    self.init(path: path, size: Int(status.st_size)) { each in
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw FileFailure.cannotRead(path, because: SystemError(errno))
      }
      defer { close(descriptor) }
      var piece = [UInt8](repeating: 0, count: Self.pieceSize)
      while true {
        let count = read(descriptor, &piece, Self.pieceSize)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else {
          throw FileFailure.cannotRead(path, because: SystemError(errno))
        }
        guard count > 0 else { return }
        try each(piece[..<count])
      }
    }
  }
}

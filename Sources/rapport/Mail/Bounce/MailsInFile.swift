import Glibc
import Mail
import Store

/// The mails of a file, each with what a report needs of it. Throws a `SystemError`.
struct MailsInFile: AsyncSequence {
  private let path: String
  private let descriptor: CInt?

  /// Of a file, or of what is open already.
  static func mails(in path: String, from descriptor: CInt?) -> MailsInFile {
    MailsInFile(path: path, descriptor: descriptor)
  }

  /// The beginning of a file that is one mail, whatever its first line is.
  static func head(of path: String) throws(SystemError) -> [UInt8] {
    let input = try Input(path: path)
    var bytes: [UInt8] = []
    while bytes.count < MailboxCutter.mailLimit, let piece = try input.next() { bytes += piece }
    return Array(bytes.prefix(MailboxCutter.mailLimit))
  }

  func makeAsyncIterator() -> Iterator { Iterator(file: self) }

  struct Iterator: AsyncIteratorProtocol {
    private let file: MailsInFile
    private var input: Input?
    private var cutter = MailboxCutter()
    private var waiting: [[UInt8]] = []
    private var isOver = false

    fileprivate init(file: MailsInFile) { self.file = file }

    mutating func next() async throws -> [UInt8]? {
      while waiting.isEmpty, !isOver {
        let input = try self.input ?? Input(path: file.path, descriptor: file.descriptor)
        self.input = input
        var cut: [[UInt8]] = []
        if let piece = try input.next() {
          cutter.push(piece[...]) { cut.append($0) }
        } else {
          isOver = true
          cutter.finish { cut.append($0) }
        }
        waiting = cut.reversed()
      }
      return waiting.popLast()
    }
  }
}

/// What is read from, piece by piece.
private final class Input {
  private static let pieceSize = 1 << 16

  private let descriptor: CInt
  private let isOwn: Bool

  init(path: String, descriptor: CInt? = nil) throws(SystemError) {
    self.descriptor = descriptor ?? open(path, O_RDONLY | O_CLOEXEC)
    isOwn = descriptor == nil
    guard self.descriptor >= 0 else { throw SystemError(errno) }
  }

  deinit { if isOwn { close(descriptor) } }

  /// Nil at the end.
  func next() throws(SystemError) -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(errno) }
      return count == 0 ? nil : Array(piece[..<count])
    }
  }
}

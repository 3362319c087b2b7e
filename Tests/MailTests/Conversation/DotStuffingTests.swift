import Mail
import Testing

struct DotStuffingTests {
  @Test(
    arguments: [
      ("", ".\r\n"), (".", "..\r\n.\r\n"), (".\r\n", "..\r\n.\r\n"), ("a", "a\r\n.\r\n"),
      ("a\r\n", "a\r\n.\r\n"), ("a\r\n\r\n", "a\r\n\r\n.\r\n"),
      ("a\r\n.\r\n", "a\r\n..\r\n.\r\n"), ("a\r\n..b\r\n", "a\r\n...b\r\n.\r\n"),
      ("a.b\r\nc.\r\n", "a.b\r\nc.\r\n.\r\n"), ("\r\n.\r\n.\r\n", "\r\n..\r\n..\r\n.\r\n"),
    ])
  func `mail-S10 doubles the dots that begin a line`(message: String, sent: String) {
    #expect(stuffed(message) == sent)
  }

  @Test(arguments: [
    "a\n.\r\n", "a\r\n.\n", "a\n.\n", "a\r.\r", "a\r\n.\r", "a\n.\r\nMAIL FROM:<x>",
  ])
  func `mail-M5 no other line end can end the content`(message: String) {
    let bytes = Array(stuffed(message).utf8)
    let content = bytes.dropLast(5)
    for (index, byte) in content.enumerated().dropFirst() where byte == UInt8(ascii: ".") {
      let isFront = content[index - 1] == 10 || content[index - 1] == 13
      #expect(!isFront || content[index + 1] == UInt8(ascii: "."))
    }
  }

  @Test func `mail-S10 finds a dot at every place of eight bytes`() {
    for before in 0..<20 {
      let text = String(repeating: "x", count: before) + "\r\n.y"
      #expect(stuffed(text) == String(repeating: "x", count: before) + "\r\n..y\r\n.\r\n")
    }
  }

  @Test func `mail-S10 the content ends at its end alone`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let length = Int.random(in: 0...60, using: &random)
      let message = (0..<length).map { _ in ".\r\nab".utf8.randomElement(using: &random) ?? 0 }
      let lines = stuffed(String(decoding: message, as: UTF8.self)).split(
        separator: /\r\n/, omittingEmptySubsequences: false)
      let end = lines.firstIndex(of: ".") ?? 0
      #expect(end == lines.count - 2, "the content ends before its end: \(message)")
    }
  }

  private func stuffed(_ message: String) -> String {
    var sent: [UInt8] = []
    Array(message.utf8).withUnsafeBytes { DotStuffing.forEachPiece(of: $0) { sent += $0 } }
    return String(decoding: sent, as: UTF8.self)
  }
}

import Mail
@testable import Signing
import Testing

struct RelaxedBodyTests {
  @Test(arguments: [
    // RFC 6376 §3.4.5.
    (" C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n"),
    ("", ""), ("\r\n", ""), ("\r\n\r\n", ""), (" \t \r\n\t\r\n", ""), (" ", ""),
    ("a", "a\r\n"), ("a \t", "a\r\n"), ("a\r\n", "a\r\n"), ("a\r\n\r\n", "a\r\n"),
    ("a\r\n \r\n\t\r\n ", "a\r\n"), ("\r\n\r\na", "\r\n\r\na\r\n"),
    ("a\tb", "a b\r\n"), ("\ta", " a\r\n"), ("a \t  b\t\tc", "a b c\r\n"),
    ("a \r\n\tb \r\n", "a\r\n b\r\n"), ("a\r\n \r\nb", "a\r\n\r\nb\r\n"),
    (".\r\n..\r\n", ".\r\n..\r\n"),
  ])
  func `mail-D3 blanks at the ends of lines and empty lines at the end do not count`(
    body: String, relaxed: String
  ) {
    #expect(Self.relaxed(body) == relaxed)
  }

  @Test(arguments: [
    ("a\r", "a\r\r\n"), ("a\n", "a\n\r\n"), ("a \rb", "a \rb\r\n"), ("a  \rb", "a \rb\r\n"),
    ("a \nb", "a \nb\r\n"), ("a\n\r\n", "a\n\r\n"), ("\r", "\r\r\n"), ("\r\r\n", "\r\r\n"),
    ("a \r \r\n", "a \r\r\n"),
  ])
  func `only CRLF ends a line`(body: String, relaxed: String) {
    #expect(Self.relaxed(body) == relaxed)
  }

  @Test func `blanks are found wherever they stand in a long body`() {
    for place in 0..<200 {
      let front = String(repeating: "x", count: place)
      #expect(Self.relaxed(front + " \t y") == front + " y\r\n")
      #expect(Self.relaxed(front + " \r\ny") == front + "\r\ny\r\n")
      #expect(Self.relaxed(front + "z \ry") == front + "z \ry\r\n")
      let long = String(repeating: " \t", count: place + 1)
      #expect(Self.relaxed("x\(long)y\(long)\r\n\(long)") == "x y\r\n")
    }
  }

  @Test func `is what a plain reading of the rules gives, for any bytes`() {
    var state: UInt64 = 6376
    for _ in 0..<3000 {
      var body = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let count = Int(state >> 33) % 300
      for _ in 0..<count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        body += ["a", "b", "c", " ", " ", "\t", "\r\n", "\r", "\n"][Int(state >> 33) % 9]
      }
      #expect(Self.relaxed(body) == Self.plain(body))
    }
  }

  private static func relaxed(_ body: String) -> String {
    var relaxed: [UInt8] = []
    Array(body.utf8).withUnsafeBufferPointer { RelaxedBody.append($0, to: &relaxed) }
    return String(decoding: relaxed, as: UTF8.self)
  }

  /// Line by line, with the steps in the order of RFC 6376 §3.4.4.
  private static func plain(_ body: String) -> String {
    let text = String(decoding: body.utf8, as: UTF8.self)
    var lines: [String] = [""]
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 13, rest.first == 10 {
        rest.removeFirst()
        lines.append("")
      } else {
        lines[lines.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    var relaxed = lines.map { line in
      var bytes: [UInt8] = []
      for byte in line.utf8 {
        let isBlank = byte == 32 || byte == 9
        if isBlank, bytes.last == 32 { continue }
        bytes.append(isBlank ? 32 : byte)
      }
      if bytes.last == 32 { bytes.removeLast() }
      return bytes
    }
    while relaxed.last == [] { relaxed.removeLast() }
    return String(decoding: relaxed.flatMap { $0 + [13, 10] }, as: UTF8.self)
  }
}

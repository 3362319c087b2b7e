import Mail
import Testing

struct BodyTests {
  @Test(
    arguments: [
      "", "a", "a\n", "\n\n", ".", "..\n.\n", "From me\n", ">From me\n", "a \n", "a\t\n", " \n",
      "tab\tin\n", "=\n", "é\n", "a\u{0}b\n", repeated("x", 76), repeated("x", 77),
      repeated("x", 100_000), repeated("é", 2000), repeated(" ", 200), repeated(".", 200),
      repeated("From ", 100), repeated("a ", 300), "\u{2028}\u{85}", repeated("=", 90),
    ])
  func `form-M2 mail-M5 mail-M9 any text stays in its lines and comes back whole`(
    text: String
  ) throws {
    let written = try Sample.mail(text: text).written()
    let bytes = Array(written.utf8)
    #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
    for (index, byte) in bytes.enumerated() {
      if byte == 10 { #expect(index > 0 && bytes[index - 1] == 13) }
      if byte == 13 { #expect(index + 1 < bytes.count && bytes[index + 1] == 10) }
    }
    let body = try #require(written.utf8.firstRange(of: Array("\r\n\r\n".utf8)))
    let lines = String(written[body.upperBound...])
      .split(separator: "\r\n", omittingEmptySubsequences: false)
    for line in lines {
      #expect(line.utf8.count <= 76)
      #expect(!line.hasPrefix(".") && !line.hasPrefix("From "))
      #expect(line.last != " " && line.last != "\t")
    }
    let wanted = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    let read = ReadMessage(bytes).text
    #expect(read.replacing("\r\n", with: "\n") == wanted)
  }

  @Test(arguments: ["=", "=_", "\t", " ", "~", "\u{7F}", "\u{1F}", "\n", "é", "\t=", "."])
  func `mail-M9 what is to be written otherwise is found at whatever place`(sign: String) throws {
    for (length, place) in [40, 80].flatMap({ length in (0...length).map { (length, $0) } }) {
      let text = repeated("a", place) + sign + repeated("b", length - place) + "\n"
      let bytes = Array(try Sample.mail(text: text).written().utf8)
      #expect(bytes.allSatisfy { 0x20...0x7E ~= $0 || [9, 10, 13].contains($0) })
      #expect(ReadMessage(bytes).text.replacing("\r\n", with: "\n") == text)
    }
  }

  @Test func `form-M2 every way to end a line becomes CRLF`() throws {
    let written = try Sample.mail(text: "a\rb\r\nc\n\rd").written()
    #expect(written.hasSuffix("\r\n\r\na\r\nb\r\nc\r\n\r\nd\r\n"))
  }

  @Test func `mail-M9 a soft break leaves no word of SMTP or mbox at a line's front`() throws {
    let written = try Sample.mail(text: repeated("a", 75) + ".From me é").written()
    #expect(written.hasSuffix("aaa=\r\n=2EFrom me =C3=A9\r\n"))
  }

  @Test func `is linear in the length of a line`() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let mail = try Sample.mail(subject: repeated("é ", count), text: repeated("é ", count))
      return try clock.measure { _ = ReadMessage(Array(try mail.written().utf8)).text }
    }
    _ = try time(20_000)
    let (once, eightfold) = (try time(20_000), try time(160_000))
    #expect(eightfold < once * 24, "\(once) and \(eightfold)")
  }
}

import Mail
import Testing

struct MailboxCutterTests {
  private static func mails(_ text: String, pieces size: Int = 7) -> [String] {
    var (cutter, mails) = (MailboxCutter(), [String]())
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      cutter.push(bytes[start..<min(start + size, bytes.count)]) {
        mails.append(String(decoding: $0, as: UTF8.self))
      }
    }
    cutter.finish { mails.append(String(decoding: $0, as: UTF8.self)) }
    return mails
  }

  @Test(arguments: [1, 3, 1_000]) func `cuts an mbox, in pieces of any size`(size: Int) {
    let first = "From a@example.org Mon Nov 23 10:00:00 2026\n"
    let second = "From b@example.org Mon Nov 23 10:00:01 2026 +0100\r\n"
    let text = first + "A: 1\n\none\n\n" + second + "B: 2\r\n\r\ntwo\r\n"
    #expect(Self.mails(text, pieces: size) == ["A: 1\n\none\n\n", "B: 2\r\n\r\ntwo\r\n"])
  }

  @Test func `takes no line of a body for the next mail, and unquotes those that would be`() {
    let body = """
      A: 1

      From here on it is easy.

      From there to 10:00 it was not.
      From b@example.org Mon Nov 23 10:00:00 2026

      >From here
      >>From there
      > From afar

      """
    let read = body.replacing(">From here", with: "From here").replacing(">>From", with: ">From")
    #expect(Self.mails("From a Mon Nov 23 10:00:00 2026\n" + body) == [read])
  }

  @Test(arguments: [3, 10_000])
  func `a line of more than a thousand bytes begins no mail, in pieces of any size`(size: Int) {
    let long = "From b " + String(repeating: "x", count: 1_000) + " 10:00:00 2026\nC: 3\n"
    #expect(Self.mails(long, pieces: size) == [long])
    let box = "From a Mon Nov 23 10:00:00 2026\nA: 1\n\n"
    #expect(Self.mails(box + long, pieces: size) == ["A: 1\n\n" + long])
    // Blank but long is not the blank line in front of a mail.
    let blank = String(repeating: "\r", count: 1_001) + "\n"
    #expect(Self.mails(box + blank + box, pieces: size) == ["A: 1\n\n" + blank + box])
    let quoted = String(repeating: ">", count: 1_001) + "From c\n"
    #expect(Self.mails(box + quoted, pieces: size) == ["A: 1\n\n" + quoted])
  }

  @Test func `leaves a mail whole that is alone in its file`() {
    let mail = "A: 1\n\n\nFrom b@example.org Mon Nov 23 10:00:00 2026\n>From x\n"
    #expect(Self.mails(mail) == [mail])
    #expect(Self.mails("From somebody\nA: 1\n\nx") == ["A: 1\n\nx"])
    #expect(Self.mails("") == [])
  }

  @Test func `keeps only the beginning of a long mail, and of a line without an end`() {
    var (cutter, counts) = (MailboxCutter(), [Int]())
    cutter.push(Array("From a Mon Nov 23 10:00:00 2026\n".utf8)[...]) { counts.append($0.count) }
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000)
    for _ in 0..<20 { cutter.push(piece[...]) { counts.append($0.count) } }
    cutter.push(Array("\n\nFrom b Mon Nov 23 10:00:00 2026\ny".utf8)[...]) {
      counts.append($0.count)
    }
    cutter.finish { counts.append($0.count) }
    #expect(counts == [MailboxCutter.mailLimit, 1])
  }
}

struct IssueMessageIDTests {
  @Test func `reads what a Message-ID was made of`() throws {
    let id = MessageID.make("issue", of: "spring_list.2", "0k2m", domain: "quillet.example")
    let read = try #require(IssueMessageID(id))
    #expect((read.issue, read.contactID) == ("spring_list.2", "0k2m"))
  }

  @Test(arguments: ["", "issue", "issue.a@x", "notice.a.b@x", "issue.a.b.c@x", "issue.a_.b@x", "@"])
  func `knows those of no issue`(id: String) { #expect(IssueMessageID(id) == nil) }
}

import Mail
import Vocabulary

/// The parsers of mails that others wrote, and of addresses in all scripts.

func fuzzReadMessage(_ bytes: [UInt8]) {
  let message = ReadMessage(bytes)
  let contents = message.leaves.map(\.content.count).reduce(0, +)
  precondition(contents <= bytes.count, "a body grows by decoding")
  _ = (message.text, message.html, message.files.map { ($0.fileName, $0.contentID) })
}

func fuzzMailLint(_ bytes: [UInt8]) {
  let findings = MailLint.check(bytes)
  precondition(Set(findings).count == findings.count, "something is said twice")
  precondition(findings.allSatisfy { !$0.rule.isEmpty && !$0.sentence.isEmpty })
}

func fuzzReturnedMail(_ bytes: [UInt8]) {
  let mail = ReturnedMail(bytes)
  precondition(mail.recipients.count <= ReturnedMail.recipientLimit, "the recipients have no end")
  let isReport = mail.kind == .failure || mail.kind == .delay
  precondition(
    isReport == (mail.source != nil && mail.kind != .complaint && mail.kind != .automatic))
  precondition(!isReport || !mail.recipients.isEmpty, "a report is about nobody")
  precondition(mail.recipients.allSatisfy { ($0.words?.utf8.count ?? 0) <= 1200 })
  _ = mail.originalID.flatMap { IssueMessageID($0) }
}

/// A file comes to the same mails in one piece and in pieces of three bytes.
func fuzzMailbox(_ bytes: [UInt8]) {
  func mails(inPiecesOf size: Int) -> [[UInt8]] {
    var (cutter, mails) = (MailboxCutter(), [[UInt8]]())
    for start in stride(from: 0, to: bytes.count, by: size) {
      cutter.push(bytes[start..<min(start + size, bytes.count)]) { mails.append($0) }
    }
    cutter.finish { mails.append($0) }
    return mails
  }
  let whole = mails(inPiecesOf: bytes.count + 1)
  precondition(whole == mails(inPiecesOf: 3), "pieces are cut otherwise")
  precondition(whole.map(\.count).reduce(0, +) <= bytes.count, "mails grow by being cut")
}

func fuzzPunycode(_ bytes: [UInt8]) {
  guard let address = try? EmailAddress("a@" + String(decoding: bytes, as: UTF8.self)) else {
    return
  }
  precondition(address.text.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "an address leaves ASCII")
  precondition((try? EmailAddress(address.text)) == address, "written twice is not written once")
}

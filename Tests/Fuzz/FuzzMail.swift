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

func fuzzPunycode(_ bytes: [UInt8]) {
  guard let address = try? EmailAddress("a@" + String(decoding: bytes, as: UTF8.self)) else {
    return
  }
  precondition(address.text.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "an address leaves ASCII")
  precondition((try? EmailAddress(address.text)) == address, "written twice is not written once")
}

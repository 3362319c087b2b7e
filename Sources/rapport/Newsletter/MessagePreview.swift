import Mail
import Vocabulary

/// A message as a person reads it. Keys are only ever added.
struct MessagePreview: Encodable {
  let from, to, subject, text: String
  let replyTo, html: String?
  let attachments: [String]

  init(_ message: MailMessage) {
    (from, to) = (message.from.shown, message.to.shown)
    (subject, text, html) = (message.subject, message.text, message.html)
    replyTo = message.replyTo?.shown
    attachments = message.attachments.map(\.name)
  }

  var terminalText: String {
    var lines = ["From: \(from)", "To: \(to)"]
    if let replyTo { lines.append("Reply-To: \(replyTo)") }
    lines.append("Subject: \(subject)")
    lines += attachments.map { "Attached: \($0)" }
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (lines.map(\.onOneLine) + [""] + body.map(\.onOneLine)).joined(separator: "\n")
  }
}

extension Mailbox {
  /// `Ada Byron <ada@example.org>`
  var shown: String { name.map { "\($0) <\(address)>" } ?? address.text }
}

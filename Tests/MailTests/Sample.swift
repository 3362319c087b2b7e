import Mail
import Vocabulary

/// Mails to write, and what they look like to a mail server.
enum Sample {
  static func mail(
    from: String? = "Pengelly's Plants", to: String? = "Ada Lovelace", replyTo: Mailbox? = nil,
    subject: String = "We have your question", text: String = "Thank you.\n",
    list: ListHeaders? = nil
  ) throws -> MailMessage {
    var mail = MailMessage(
      from: Mailbox(try EmailAddress("post@plants.example"), name: from),
      to: Mailbox(try EmailAddress("ada@example.org"), name: to), replyTo: replyTo,
      subject: subject, text: text,
      date: Timestamp(
        CivilDate(daysSince1970: 20_780), hour: 10, minute: 5, second: 9, offset: 3600),
      messageID: "acknowledgement.K7M29QXRT@plants.example", automatic: .replied)
    mail.list = list
    return mail
  }

  /// All below the headers that every message has, with line feeds.
  static func body(_ mail: MailMessage) throws -> String {
    let text = try mail.written().replacing("\r\n", with: "\n")
    return String(text.trimmingPrefix(/(?s).*\nMIME-Version: 1\.0\n/))
  }

  /// The headers of the list, with line feeds.
  static func list(_ mail: MailMessage) throws -> String {
    let text = try mail.written().replacing("\r\n", with: "\n")
    let tail = text.trimmingPrefix(/(?s).*?(?=List-Id:)/)
    return String(
      tail.prefix(upTo: tail.firstRange(of: /\n(Auto|MIME)/)?.lowerBound ?? tail.endIndex))
  }

  /// The lines between the head that all of them share and the blank line, and the body.
  static func lines(_ mail: MailMessage) throws -> [String] {
    try mail.written().split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A header as it is written, its folds as `|`.
  static func header(_ name: String, of mail: MailMessage) throws -> String {
    var header = ""
    for line in try lines(mail) {
      if line.hasPrefix(name + ": ") {
        header = line
      } else if !header.isEmpty {
        guard line.hasPrefix(" ") else { return header }
        header += "|" + line
      }
    }
    return header
  }
}

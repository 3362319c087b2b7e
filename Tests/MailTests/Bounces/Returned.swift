import Mail
import Vocabulary

/// Reports as mail servers write them, for tests.
enum Returned {
  /// A delivery status notification about one recipient.
  static func status(
    _ fields: String..., text: String = "It did not arrive.", original: String = ""
  ) -> String {
    """
    From: MAILER-DAEMON@mx.example
    To: bounce+abc@bounce.quillet.example
    Subject: Undelivered Mail Returned to Sender
    Message-ID: <report-1@mx.example>
    Content-Type: multipart/report; report-type=delivery-status; boundary=b

    --b

    \(text)
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example

    \(fields.joined(separator: "\n"))

    --b
    Content-Type: text/rfc822-headers

    \(original)

    --b--

    """
  }

  /// A report in words alone.
  static func text(
    _ text: String, from: String = "MAILER-DAEMON@mx.example", subject: String = "failure notice",
    more: String = ""
  ) -> String {
    "From: \(from)\nTo: hello@quillet.example\nSubject: \(subject)\n\(more)\n\(text)\n"
  }

  static func mail(_ text: String) -> ReturnedMail { ReturnedMail(Array(text.utf8)) }
}

extension ReturnedMail {
  /// `ada@example.org hard 5.1.1`
  var told: [String] {
    recipients.map {
      [$0.address?.text ?? "-", $0.outcome.rawValue, $0.status].compactMap { $0 }
        .joined(separator: " ")
    }
  }
}

/// A reader's complaint, as a mail provider passes it on (RFC 5965, mail-C1).
struct Complaint {
  /// `abuse`, `fraud`, `opt-out` and others (RFC 5965 §7.3).
  let feedbackType: String
  let fields: ReadMessage

  /// Nil for a mail that is none: one that takes a complaint back (RFC 6430), or one about signatures
  /// (RFC 6591), which no reader wrote.
  init?(_ message: ReadMessage) {
    let part = message.leaves.first { $0.mediaType == "message/feedback-report" }
    guard let part, let fields = StatusGroups(part.content, limit: 1).all.first else { return nil }
    let type = fields["Feedback-Type"]?.lowercased().prefix { $0.isLetter || $0 == "-" }
    guard let type, !["", "not-spam", "auth-failure"].contains(type) else { return nil }
    (feedbackType, self.fields) = (String(type), fields)
  }

  var recipients: [ReportedRecipient] {
    let written = fields.headers.filter {
      ["original-rcpt-to", "removal-recipient"].contains($0.name.lowercased())
    }
    let addresses = written.flatMap { AddressScan.all(in: $0.value) }.map(\.address)
    return addresses.prefix(ReturnedMail.recipientLimit).map {
      ReportedRecipient($0, outcome: .policy)
    }
  }
}

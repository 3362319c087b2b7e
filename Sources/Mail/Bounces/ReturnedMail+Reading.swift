import Vocabulary

/// Reading a mail that came to the address for bounces.
///
/// Reports that are written for programs come first, then complaints, then what mail servers wrote
/// for people. It throws at nothing; what it does not know is `ordinary`, and somebody may look at it.
extension ReturnedMail {
  public init(_ bytes: [UInt8]) {
    let outer = ReadMessage(bytes)
    let inner = outer.enclosed ?? outer
    let isAutomatic = AutomaticReply.isOne(inner)
    let text = BounceText(inner)
    let complaint = Complaint(inner)
    let statuses = inner.leaves.filter { Self.statusKinds.contains($0.mediaType) }.prefix(3)
      .map { DeliveryStatus($0, around: text) }
    let named = statuses.flatMap(\.recipients)
    if !outer.looksLikeMail {
      (kind, source, recipients) = (.unreadable, nil, [])
    } else if let complaint {
      (kind, source, recipients) = (.complaint, .report, complaint.recipients)
    } else if !named.isEmpty {
      (kind, source, recipients) = (Self.kind(of: named), .report, named)
    } else if statuses.contains(where: \.tellsOfSuccess) {
      (kind, source, recipients) = (.automatic, .report, [])
    } else if let report = TextReport(
      inner, ReportSign(inner, isAutomatic: isAutomatic), text: text)
    {
      (kind, source, recipients) = (Self.kind(of: report.recipients), .text, report.recipients)
    } else {
      (kind, source, recipients) = (isAutomatic ? .automatic : .ordinary, nil, [])
    }
    let original = ReturnedOriginal(inner)
    feedbackType = complaint?.feedbackType
    messageID = outer["Message-ID"].map(ReturnedOriginal.bare).flatMap { $0.isEmpty ? nil : $0 }
    subject = outer["Subject"].flatMap { BounceText.line($0) }
    writtenAt = outer["Date"].flatMap(MailMoment.seconds)
    originalID = original.messageID.flatMap { $0.isEmpty ? nil : $0 }
    ownAddresses = Self.addresses(
      outer.values(of: Self.deliveryHeaders) + inner.values(of: Self.deliveryHeaders)
        + original.senders + (complaint?.fields.values(of: ["original-mail-from"]) ?? [])
        + inner.leaves.flatMap { $0.mediaType == "message/delivery-status" ? $0.senders : [] })
  }

  private static let statusKinds = ["message/delivery-status", "message/global-delivery-status"]

  private static let deliveryHeaders: Set<String> = [
    "to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-rcpt-to", "received",
    "x-delivered-to", "cc",
  ]

  private static func kind(of recipients: [ReportedRecipient]) -> Kind {
    recipients.allSatisfy { $0.outcome == .delayed } ? .delay : .failure
  }

  private static func addresses(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    let all = values.prefix(100).flatMap { AddressScan.all(in: $0).map(\.address.key) }
    return all.filter { seen.insert($0).inserted }
  }
}

extension ReadMessage {
  /// The report within, where a mail begins with one: somebody's filter put it into a mail of its own.
  fileprivate var enclosed: ReadMessage? {
    guard let first = leaves.first, first.mediaType == "message/rfc822" else { return nil }
    let message = ReadMessage(first.content)
    return message.mediaType == "multipart/report" ? message : nil
  }

  fileprivate var looksLikeMail: Bool {
    let known: Set<String> = [
      "from", "to", "subject", "date", "received", "message-id", "return-path", "content-type",
    ]
    return headers.contains { known.contains($0.name.lowercased()) }
  }

  fileprivate func values(of names: Set<String>) -> [String] {
    headers.filter { names.contains($0.name.lowercased()) }.map(\.value)
  }

  /// Postfix writes who a mail came from among the fields of its report.
  fileprivate var senders: [String] {
    StatusGroups(content, limit: 1).all.flatMap { $0.values(of: ["x-postfix-sender"]) }
  }
}

import Vocabulary

/// Who wrote what when: the headers that a message has once (mail-M1, mail-M2, mail-M3, mail-M13).
enum OriginLint {
  static func check(_ message: LintPart, _ report: inout LintReport) {
    for name in ["From", "Date", "MIME-Version"] where message.all(name).isEmpty {
      report.fail(name == "MIME-Version" ? "M13" : "M1", "There is no header “\(name)”.")
    }
    for name in once where message.all(name).count > 1 {
      report.fail(
        name == "MIME-Version" ? "M13" : "M1", "The header “\(name)” is there more than once.")
    }
    if let version = message["MIME-Version"]?.value, version != "1.0" {
      report.fail("M13", "The header “MIME-Version” must say 1.0.")
    }
    let authors = message["From"].map { AddressLint.addresses(in: $0).count } ?? 0
    if authors > 1, message["Sender"] == nil {
      report.fail("M1", "Several people in “From” need a header “Sender”.")
    }
    checkID(message, &report)
    if let date = message["Date"] { DateLint.check(date.value, &report) }
  }

  /// RFC 5322 §3.6, and MIME-Version of RFC 2045 §4.
  private static let once = [
    "From", "Date", "Sender", "Reply-To", "To", "Cc", "Bcc", "Message-ID", "In-Reply-To",
    "References", "Subject", "MIME-Version",
  ]

  private static func checkID(_ message: LintPart, _ report: inout LintReport) {
    guard let id = message["Message-ID"]?.value else {
      return report.fail("M2", "There is no header “Message-ID”.")
    }
    guard id.hasPrefix("<"), id.hasSuffix(">"), MessageID.isOne(String(id.dropFirst().dropLast()))
    else { return report.fail("M2", "“\(id)” is no Message-ID.") }
    let domain = id.dropLast().drop { $0 != "@" }.dropFirst().lowercased()
    guard let from = message["From"].flatMap({ AddressLint.addresses(in: $0).first }) else {
      return
    }
    let sender = from.drop { $0 != "@" }.dropFirst().lowercased()
    let isOurs =
      domain == sender || domain.hasSuffix("." + sender) || sender.hasSuffix("." + domain)
    if !isOurs {
      report.warn("M2", "The Message-ID is of \(domain), but the sender is of \(sender).")
    }
  }
}

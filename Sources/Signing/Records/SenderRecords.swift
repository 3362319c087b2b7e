/// What a sender's domains say of who may send for them, as a start (RFC 7208, RFC 9989).
public enum SenderRecords {
  /// Of the mail server that is named, else of the domain's own servers; all others are to be doubted,
  /// which is kinder than refused while not everything is known.
  public static func spf(_ domain: SigningDomain, mailServer: String?) -> TextRecord {
    let server = mailServer.map { "a:\($0)" } ?? "a"
    return TextRecord(name: domain.text, text: "v=spf1 \(server) mx ~all")
  }

  /// Asks for nothing yet but reports: `p=none` (mail-P2).
  public static func dmarc(_ domain: SigningDomain, reportsTo address: String) -> TextRecord {
    TextRecord(
      name: "_dmarc.\(domain.text)", text: "v=DMARC1; p=none; rua=mailto:\(address)")
  }
}

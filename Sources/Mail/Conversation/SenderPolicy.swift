/// Which refusals are about us: nothing more is to be sent before they are mended (mail-P5).
///
/// Sure are the codes of a login (RFC 4954 §6), those for proofs of the sender (RFC 7372, IANA's
/// registry of enhanced status codes, X.7.20 to X.7.29), and what Google and Microsoft list on
/// their pages for senders. Everything that is said before a recipient was named is about us, too.
///
/// `5.7.1`, `5.7.0` and a refusal without such a code are in doubt: RFC 3463 §3.8 has the first for
/// filters “per host or per recipient” alike, and mail servers answer with it to RCPT for a
/// recipient who takes no newsletters, for our name in EHLO, and for everybody if they do not
/// relay for us. One of them is held against the message; see `RefusalStreak` for many.
enum SenderPolicy {
  /// What to mend; nil if the refusal is not surely about us.
  static func advice(_ code: Int, _ status: EnhancedStatus?, at step: SMTPStep) -> String? {
    switch code {
    case 530: return first
    case 534, 535, 538: return login
    // A size that is too large is the message's own matter (RFC 1870 §6.1).
    case 552: return nil
    default: break
    }
    if let status, status.subject == 7 {
      if let advice = advice(detail: status.detail) { return advice }
      if status.group == 5, let advice = microsoft(detail: status.detail) { return advice }
    }
    guard code >= 500 else { return nil }
    if step == .sender { return sender }
    return step.isOpening ? blocked : nil
  }

  private static func advice(detail: Int) -> String? {
    switch detail {
    case 8, 9, 11, 12, 13, 14, 57: login
    case 10: tls
    case 20, 21, 22, 30:
      "Sign mails with DKIM: “rapport mail keys” makes the keys and says what to publish in DNS."
    case 23, 24, 27:
      "Publish an SPF record for the domain of the sender that names this mail server."
    case 25:
      "The address of the mail server needs a name in DNS (PTR) that leads back to it. Whoever runs the server can set it."
    case 26:
      "Neither SPF nor DKIM could be proved. “rapport mail keys” says what to publish in DNS."
    case 28:
      "Send fewer mails an hour (“limits” under “mail”), and only to people who asked for them."
    case 29: tls
    case 32, 40, 515:
      "Publish a DMARC record, and sign with DKIM for the domain that stands in From. “rapport mail keys” says what to publish in DNS."
    default: nil
    }
  }

  /// Exchange Online's own: 501 to 513 and 606 to 649 are about senders and their addresses, 64 and
  /// 700 to 750 about accounts that may not relay. 504, 505 and 507 are a recipient's choice.
  private static func microsoft(detail: Int) -> String? {
    switch detail {
    case 64, 501...503, 506, 508...513, 606...649, 700...750: blocked
    default: nil
    }
  }

  private static let first =
    "The mail server wants a login, or TLS, before anything else: see “user” and “security” under “mail: server”."
  private static let login =
    "Check “user” and “login” under “mail: server”, and the password: RAPPORT_MAIL_PASSWORD, or the file data/keys/mail.password."
  private static let sender =
    "See whether the mail server lets this user send from the address under “mail: from”."
  private static let tls =
    "Set “security: starttls” under “mail: server”, or “security: tls” if the port is 465."
  static let blocked =
    "The receiver blocks this sender or its server. Follow the link in its words if there is one; else ask whoever runs the mail server."
  static let streak =
    "See whether the mail server sends mail for this user to everybody (relaying), and whether its words name a list that blocks us."
}

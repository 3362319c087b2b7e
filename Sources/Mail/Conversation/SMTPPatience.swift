/// What a mail server is waited for; each has a time of its own (RFC 5321 §4.5.3.2, mail-S16).
public enum SMTPPatience: Sendable, Hashable {
  case greeting
  /// EHLO, STARTTLS, AUTH, MAIL, RCPT, RSET.
  case command
  case data
  /// That a part of the content gets away.
  case block
  /// The reply to the content, after its last dot.
  case reply
  case farewell
}

extension SMTPConversation {
  /// What is waited for now; nil if it is our turn, or all is over.
  public var patience: SMTPPatience? {
    guard end == nil else { return nil }
    if content == .underWay { return .block }
    return switch expected.first {
    case nil: nil
    case .greeting: .greeting
    case .ehlo, .helo, .startTLS, .login, .sender, .recipient, .reset: .command
    case .data: .data
    case .content, .loneDot: .reply
    case .farewell: .farewell
    }
  }
}

/// What a reply answers. Replies are told apart by counting, never by their codes (mail-S7).
enum SMTPStep: Sendable, Hashable {
  case greeting, ehlo, helo, startTLS, login
  case sender, recipient, data
  /// The content with its end.
  case content
  /// The end of a message whose recipient was refused.
  case loneDot
  case reset, farewell

  /// What the server did by refusing it, as the middle of a sentence.
  var refusal: String {
    switch self {
    case .greeting, .ehlo, .helo: "does not want to talk to us"
    case .startTLS: "offers STARTTLS and refuses it"
    case .login: "refused the login"
    case .sender: "refused the sender"
    case .recipient: "refused the recipient"
    case .data, .content, .loneDot: "refused the message"
    case .reset, .farewell: "refused a command"
    }
  }

  /// The same, where it may be otherwise later.
  var delay: String {
    switch self {
    case .greeting, .ehlo, .helo: "does not want to talk to us now"
    case .startTLS: "cannot change to TLS now"
    case .login: "cannot check the login now"
    case .sender: "does not take mail from the sender now"
    case .recipient: "does not take mail for the recipient now"
    case .data, .content, .loneDot: "does not take the message now"
    case .reset, .farewell: "does not take commands now"
    }
  }

  /// Before any message was spoken of.
  var isOpening: Bool {
    switch self {
    case .greeting, .ehlo, .helo, .startTLS, .login: true
    default: false
    }
  }
}

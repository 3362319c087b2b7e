import Vocabulary

extension MailServerSettings.Security {
  /// Where such a server listens: RFC 6409 §3.1, RFC 8314 §7.3, RFC 5321 §4.5.4.2.
  var port: Int {
    switch self {
    case .starttls: 587
    case .tls: 465
    case .none: 25
    }
  }
}

extension MailServerSettings {
  /// Whether it is this machine, to which nobody listens in.
  public var isLocal: Bool {
    guard let host else { return false }
    return host == "localhost" || host == "::1"
      || (host.hasPrefix("127.") && host.utf8.allSatisfy { isDigit($0) || $0 == 0x2E })
  }

  func usualSecurity(at port: Int?) -> Security {
    if port == Security.tls.port { return .tls }
    return isLocal ? .none : .starttls
  }

  /// What is said of one place and not fit for another.
  func compare(_ reading: inout Reading) {
    if security == .none, !isLocal, host != nil, let node = reading.node("security") {
      if user != nil {
        reading.report(
          .error, at: node, "the password for the mail server would travel in clear text",
          advice: "Write “security: starttls”, or “security: tls” for port 465.")
      } else {
        reading.report(
          .warning, at: node, "mails travel to the mail server in clear text",
          advice: "Write “security: starttls” if the server offers it.")
      }
    }
    if user == nil, login != nil, let node = reading.node("login") {
      reading.report(
        .warning, at: node, "“mail.server.login” is not used, as no “user” is named",
        advice: "Write “user: ” and the name with which you log in.")
    }
  }
}

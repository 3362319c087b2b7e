import Mail
import SMTP
import Settings
import Store
import Vocabulary

extension PostOffice {
  /// The mail server as the settings name it, with the secret of this machine.
  func server() throws -> SMTPServer {
    let settings = site.mail.server
    guard let host = settings.host else { throw PostOfficeFailure.noServer }
    return SMTPServer(
      host: host, port: settings.port, security: SMTPSecurity(settings.security), name: name,
      login: try login(), connections: settings.connections, messages: settings.messages,
      timeouts: SMTPTimeouts(settings.timeouts), trust: try trust())
  }

  /// The whole name of this machine, or the domain that the mails come from.
  private var name: String {
    let machine = surroundings.machine.contains(".") ? surroundings.machine : nil
    return site.mail.server.name ?? machine ?? site.sender.map { String($0.address.domain) }
      ?? "localhost"
  }

  private func login() throws -> SMTPLogin? {
    let settings = site.mail.server
    guard let user = settings.user else { return nil }
    let secret = try MailSecret.read(
      for: user, isToken: settings.login == .xoauth2, in: folder, surroundings)
    return SMTPLogin(
      user: user, secret: secret,
      mechanism: settings.login.flatMap { SMTPLogin.Mechanism(rawValue: $0.rawValue) })
  }

  private func trust() throws -> SMTPServer.Trust {
    guard let written = site.mail.server.certificates else { return .system }
    let path = path(written)
    guard let file = try PrivateFile.read(path) else {
      throw PostOfficeFailure.noCertificates(path)
    }
    return .authorities(file.bytes)
  }
}

extension SMTPSecurity {
  fileprivate init(_ settings: MailServerSettings.Security) {
    switch settings {
    case .starttls: self = .startTLS
    case .tls: self = .tls
    case .none: self = .none
    }
  }
}

extension SMTPTimeouts {
  fileprivate init(_ settings: MailTimeouts) {
    self.init(
      connect: .seconds(settings.connect), greeting: .seconds(settings.greeting),
      command: .seconds(settings.command), data: .seconds(settings.data),
      block: .seconds(settings.block), reply: .seconds(settings.reply))
  }
}

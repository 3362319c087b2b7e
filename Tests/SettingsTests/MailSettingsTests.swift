import Testing
import Vocabulary

@testable import Settings

struct MailSettingsTests {
  @Test func `captures mails where nobody says otherwise`() {
    #expect(read("").0 == MailSettings())
    #expect(MailSettings().transport == .folder && !MailSettings().clicks)
  }

  @Test func `reads what an owner writes`() {
    let (mail, findings) = read(
      """
      mail:
        from: Quillet Nursery <hello@quillet.example>
        transport: smtp
        server:
          host: SMTP.example.org
          user: shop
          login: xoauth2
          connections: 8
          messages: 50
          name: shop.quillet.example
          certificates: site/ca.pem
          timeouts: { connect: 5, greeting: 30 s, reply: 12 min }
        sendmail: /usr/lib/sendmail
        maildir: /var/spool/quillet
        limits:
          second: 10
          hour: 2000
          day: 20000
          domains: { GMail.com: { hour: 500 }, bücher.example: { second: 1 } }
        bounces: { domain: bounce.quillet.example, soft: 5, days: 30 }
        dkim: { domain: quillet.example, selector: Spring-26 }
        clicks: yes
      """)
    #expect(findings == [])
    #expect(mail.transport == .smtp && mail.clicks)
    #expect(mail.server.host == "smtp.example.org" && mail.server.name == "shop.quillet.example")
    #expect(mail.server.user == "shop" && mail.server.login == .xoauth2)
    #expect(mail.server.connections == 8 && mail.server.messages == 50)
    #expect(mail.server.certificates == "site/ca.pem")
    #expect(mail.server.timeouts.connect == 5 && mail.server.timeouts.greeting == 30)
    #expect(mail.server.timeouts.reply == 720 && mail.server.timeouts.block == 180)
    #expect(mail.sendmail == "/usr/lib/sendmail" && mail.maildir == "/var/spool/quillet")
    #expect(mail.limits.rate == MailRate(second: 10, hour: 2000, day: 20_000))
    #expect(
      mail.limits.domains == [
        "gmail.com": MailRate(hour: 500), "xn--bcher-kva.example": MailRate(second: 1),
      ])
    #expect(mail.bounces.domain == "bounce.quillet.example")
    #expect(mail.bounces.soft == 5 && mail.bounces.days == 30)
    #expect(mail.dkim.domain == "quillet.example" && mail.dkim.selector == "spring-26")
  }

  @Test(
    "mail-S3 asks for TLS off this machine",
    arguments: [
      ("host: mx.example.org", MailServerSettings.Security.starttls, 587),
      ("host: mx.example.org, port: 465", .tls, 465),
      ("host: mx.example.org, port: 25", .starttls, 25),
      ("host: mx.example.org, security: tls", .tls, 465),
      ("host: localhost", .none, 25), ("host: 127.0.0.1, port: 2525", .none, 2525),
      ("host: '::1', security: starttls", .starttls, 587),
      ("host: 127.example.org", .starttls, 587),
      ("host: '2001:db8::25'", .starttls, 587), ("host: mail", .starttls, 587),
    ])
  func security(server: String, security: MailServerSettings.Security, port: Int) {
    let (mail, findings) = read("mail: { transport: smtp, server: { \(server) } }")
    #expect(findings == [])
    #expect(mail.server.security == security && mail.server.port == port)
  }

  private func read(_ text: String) -> (MailSettings, [Finding]) {
    let (settings, findings) = SiteSettingsTests.read(text)
    return (settings.mail, findings)
  }
}

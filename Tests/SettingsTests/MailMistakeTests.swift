import Testing
import Vocabulary

@testable import Settings

/// What is said of mistakes below `mail`, whole.
struct MailMistakeTests {
  @Test(arguments: [
    (
      "mail: { transport: smtp }",
      "1:20: error: “mail.transport” is smtp, and no mail server is named",
      "Write “server: { host: smtp.example.org }” below “mail”."
    ),
    (
      "mail: { transport: sendmial }",
      "1:20: error: “mail.transport” should be one of folder, maildir, sendmail, smtp, and this is “sendmial”",
      "Did you mean “sendmail”?"
    ),
    (
      "mail: { server: { host: mx.example.org } }",
      "1:9: warning: the mail server is not used: mails go into the folder data/mail",
      "Write “transport: smtp” below “mail”."
    ),
    (
      "mail: { sever: { host: mx.example.org } }",
      "1:9: warning: “mail.sever” is not a key that is read here", "Did you mean “server”?"
    ),
    (
      "mail: { limits: { minute: 5 } }",
      "1:19: warning: “mail.limits.minute” is not a key that is read here", nil
    ),
    (
      "mail: { limits: { hour: many } }",
      "1:25: error: “mail.limits.hour” should be a whole number, and this is “many”", nil
    ),
    (
      "mail: { limits: { domains: { gmail: { hour: 5 } } } }",
      "1:30: error: “mail.limits.domains.gmail” should be a domain that mails go to",
      "Write it like “gmail.com: { hour: 500 }”."
    ),
    (
      "mail: { limits: { domains: { gmail.com: { hours: 5 } } } }",
      "1:43: warning: “mail.limits.domains.gmail.com.hours” is not a key that is read here",
      "Did you mean “hour”?"
    ),
    (
      "mail: { bounces: { domain: bounce@example.org } }",
      "1:28: error: “mail.bounces.domain” should be a domain, and this is “bounce@example.org”",
      "Write it like “domain: example.org”."
    ),
    (
      "mail: { dkim: { selector: a_b } }",
      "1:27: error: “mail.dkim.selector” should be letters, digits and hyphens, and this is “a_b”",
      "Write it like “selector: rapport”."
    ),
    (
      "mail: { sendmail: /usr/sbin/sendmail -t -i }",
      "1:19: error: “mail.sendmail” should be the path of a program, and this is “/usr/sbin/sendmail -t -i”",
      "Write “sendmail: /usr/sbin/sendmail”; what else it is told is known."
    ),
    (
      "mail: { clicks: people }",
      "1:17: error: “mail.clicks” should be true or false, and this is “people”",
      "Write “clicks: true” or “clicks: false”."
    ),
    (
      "mail: { sendmail: msmtp }",
      "1:19: error: “mail.sendmail” should be the path of a program, and this is “msmtp”",
      "Write it like “sendmail: /usr/sbin/sendmail”."
    ),
    (
      "mail: { maildir: ./public/out }",
      "1:18: error: “mail.maildir” would be published, and it holds people's mails",
      "Write it like “maildir: outgoing”."
    ),
    (
      "mail: { maildir: ../out }",
      "1:18: error: “mail.maildir” should be a folder, and this is “../out”",
      "Write it like “maildir: outgoing”."
    ),
  ])
  func `explains what cannot be`(text: String, finding: String, advice: String?) {
    #expect(report(text) == ["site.yaml:" + finding] + (advice.map { ["  try: " + $0] } ?? []))
  }

  @Test(arguments: [
    (
      "host: smtp.example.org:587",
      "1:42: error: “mail.server.host” should be the name of a machine, and this is “smtp.example.org:587”",
      "Write “host: smtp.example.org” and “port: 587”."
    ),
    (
      "host: smtps://mx.example.org",
      "1:42: error: “mail.server.host” should be the name of a machine, and this is “smtps://mx.example.org”",
      "Write it like “host: smtp.example.org”."
    ),
    (
      "host: mx.example.org, port: 0",
      "1:64: error: “mail.server.port” should be a number from 1 to 65535, and this is 0",
      nil
    ),
    (
      "host: mx.example.org, user: a, security: none",
      "1:77: error: the password for the mail server would travel in clear text",
      "Write “security: starttls”, or “security: tls” for port 465."
    ),
    (
      "host: mx.example.org, security: none",
      "1:68: warning: mails travel to the mail server in clear text",
      "Write “security: starttls” if the server offers it."
    ),
    (
      "host: mx.example.org, login: login",
      "1:65: warning: “mail.server.login” is not used, as no “user” is named",
      "Write “user: ” and the name with which you log in."
    ),
    (
      "host: mx.example.org, timeouts: { reply: 2 h }",
      "1:77: error: “mail.server.timeouts.reply” should be a time up to an hour, and this is “2 h”",
      "Write it like “reply: 30 s” or “reply: 5 min”."
    ),
  ])
  func `explains what a server cannot be`(text: String, finding: String, advice: String?) {
    #expect(
      report("mail: { transport: smtp, server: { \(text) } }")
        == ["site.yaml:" + finding] + (advice.map { ["  try: " + $0] } ?? []))
  }

  @Test(arguments: [("password", "hunter2"), ("pass-word", "'12 34'"), ("Token", "ya29.x")])
  func `says where a secret belongs, and does not repeat it`(key: String, value: String) {
    let advice =
      "  try: Remove it, and put it into data/keys/mail.password (chmod 600) or the environment, as RAPPORT_MAIL_PASSWORD."
    #expect(
      report("mail: { \(key): \(value) }") == [
        "site.yaml:1:9: error: “mail.\(key)” is a secret, and this file is no place for one",
        advice,
      ])
    #expect(
      report("mail: { server: { \(key): \(value) } }").first
        == "site.yaml:1:19: error: “mail.server.\(key)” is a secret, and this file is no place for one"
    )
  }

  private func report(_ text: String) -> [String] {
    SiteSettingsTests.read(text).1.flatMap(\.report)
  }
}

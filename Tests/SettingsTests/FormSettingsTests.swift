import Testing
import Vocabulary

@testable import Settings

struct FormSettingsTests {
  @Test func `reads what an owner writes`() {
    let (settings, findings) = SiteSettingsTests.read(
      """
      forms:
        footer: sign-up
        complaint: complaint
        currency: gbp
        trusted-proxies: [127.0.0.1, 10.0.0.0/8, "fd00::/8", "::1"]
        limits: { body: 64 KB, file: 1048577, body-with-files: 2m, per-form: 10 }
        keep: { submissions: 30 }
      mail: { from: "Quillet <hello@Quillet.example>" }
      endpoint: /cgi-bin/rapport.cgi/
      hours: { Monday: 9-17 }
      holidays: [12-25]
      """)
    #expect(findings == [])
    #expect(settings.forms.footer == "sign-up" && settings.forms.complaint == "complaint")
    #expect(settings.forms.currency == "GBP")
    #expect(settings.forms.trustedProxies == ["127.0.0.1", "10.0.0.0/8", "fd00::/8", "::1"])
    #expect(settings.forms.limits.body == 65_536 && settings.forms.limits.file == 1_048_577)
    #expect(settings.forms.limits.bodyWithFiles == 2 << 20 && settings.forms.limits.perForm == 10)
    #expect(settings.forms.keeping.submissions == 30 && settings.forms.keeping.spam == 30)
    #expect(settings.mailFrom == "Quillet <hello@quillet.example>")
    #expect(settings.endpointPrefix == "/cgi-bin/rapport.cgi")
    #expect(settings.hours?.line == 10 && settings.holidays?.sequence?.count == 1)
  }

  @Test func `takes the business for the sender where nobody says`() {
    #expect(SiteSettingsTests.read("title: A").0.mailFrom == nil)
    #expect(SiteSettingsTests.read("business: { email: none }").0.mailFrom == nil)
    let text = "title: Quillet\nbusiness: { email: hello@quillet.example }"
    #expect(SiteSettingsTests.read(text).0.mailFrom == "Quillet <hello@quillet.example>")
  }

  @Test(arguments: [
    ("a@b.example", nil, "a@b.example"), ("A B <a@b.example>", "A B", "a@b.example"),
    ("\"A, B\" <a@b.example>", "A, B", "a@b.example"), ("<a@b.example>", nil, "a@b.example"),
  ])
  func `reads a sender`(text: String, name: String?, address: String) throws {
    let sender = try #require(Sender(text))
    #expect(sender.name == name && sender.address.text == address)
  }

  @Test(arguments: [
    "", "A", "A <a>", "A <a@b.example> B", "A <B <a@b.example>", "A\r\nX: <a@b.example>",
  ])
  func `refuses what is no sender`(text: String) {
    #expect(Sender(text) == nil)
  }

  @Test(arguments: [
    (
      "forms: { limits: { body: lots } }",
      "26: error: “forms.limits.body” should be a size up to 1024 MiB, and this is “lots”",
      "Write it like “body: 5 MiB”."
    ),
    (
      "forms: { limits: { file: 2000 MiB } }",
      "26: error: “forms.limits.file” should be a size up to 1024 MiB, and this is “2000 MiB”",
      "Write it like “file: 5 MiB”."
    ),
    (
      "forms: { trusted-proxies: [10.0.0.0/33] }",
      "28: error: “forms.trusted-proxies” should be addresses or networks, and this is “10.0.0.0/33”",
      "Write them like “trusted-proxies: [127.0.0.1, 10.0.0.0/8]”."
    ),
    (
      "forms: { footer: ../x }",
      "18: error: “forms.footer” should be the name of a form, and this is “../x”",
      "It is the name of a file in forms/, without “.yaml”, like “question”."
    ),
    (
      "forms: { currency: pounds }",
      "20: error: “forms.currency” should be the three letters of a currency, and this is “pounds”",
      "Write it like “currency: GBP”."
    ),
    (
      "forms: { limts: {} }", "10: warning: “forms.limts” is not a key that is read here",
      "Did you mean “limits”?"
    ),
    (
      "mail: { from: Quillet }",
      "15: error: “mail.from” should be an e-mail address, and this is “Quillet”",
      "Write it like “from: Corner Bakery <hello@example.org>”."
    ),
    (
      "endpoint: \"/a b\"",
      "11: error: “endpoint” should be a path of letters, digits and hyphens, and this is “/a b”",
      "Write it like “endpoint: /rapport”."
    ),
    (
      "endpoint: /",
      "11: error: “endpoint” should be a path of letters, digits and hyphens, and this is “/”",
      "Write it like “endpoint: /rapport”."
    ),
    (
      "holiday: []", "1: warning: “holiday” is not a key that is read here",
      "Did you mean “holidays”?"
    ),
  ])
  func `explains what is wrong`(text: String, message: String, advice: String) {
    #expect(
      SiteSettingsTests.read(text).1.flatMap(\.report)
        == ["site.yaml:1:\(message)", "  try: \(advice)"])
  }
}

import Mail
import Testing

/// A signed message that keeps every rule, and for each rule one that breaks it and no other.
struct SignatureLintTests {
  @Test func `a message that is signed twice has no finding`() {
    #expect(Self.findings(Self.good, bounceDomain: "bounce.plants.example") == [])
  }

  @Test(arguments: cases)
  func `each rule has a message that breaks it alone`(broken: LintCase) {
    #expect(Self.good.contains(broken.old))
    #expect(
      Self.findings(Self.good.replacing(broken.old, with: broken.new)) == ["\(broken.finding)"])
  }

  @Test func `mail-L2 a mail of a list that is not signed here may be signed by the mail server`() {
    let unsigned = String(Self.good.trimmingPrefix(/(?s).*(?=From:)/))
    #expect(
      Self.findings(unsigned) == [
        """
        WARN mail-L2: The message is not signed here, which one click to unsubscribe needs. Whether \
        the mail server signs it, with both of its “List-Unsubscribe” headers, cannot be seen from \
        here.
        """
      ])
    #expect(
      Self.findings("From: a@b.example\n\n") == ["WARN mail-D1: The message is not signed."])
  }

  @Test func `mail-D1 Ed25519 alone is not enough yet`() {
    let one = Self.good.replacing(/DKIM-Signature: v=1; a=rsa(?s).*(?=From:)/, with: "")
    #expect(
      Self.findings(one) == [
        "WARN mail-D1: There is no RSA signature, and many receivers read no other."
      ])
  }

  @Test(arguments: ["", ";", "=", "v=1", "\u{0}", "v=1; a=; b=; bh=; d=; h=; s="])
  func `reads any signature`(value: String) {
    #expect(!Self.findings("DKIM-Signature: \(value)\nFrom: a@b.example\n\n").isEmpty)
  }

  @Test func `mail-D5 bounces go to a domain of the sender`() {
    #expect(
      Self.findings(Self.good, bounceDomain: "mailer.example") == [
        """
        WARN mail-D5: Bounces go to mailer.example, but the message is from plants.example: SPF is \
        no proof of it.
        """
      ])
    let shop = Self.good.replacing("news@plants", with: "news@shop.plants").replacing(
      "d=plants", with: "d=mail.shop.plants")
    #expect(
      Self.findings(shop, bounceDomain: "mail.plants.example") == [
        """
        WARN mail-D5: Bounces go to mail.plants.example and is from shop.plants.example, which is \
        right only if plants.example is yours.
        """
      ])
  }

  @Test(arguments: [
    ("a.example", "a.example", DomainAlignment.aligned), ("b.a.example", "A.example", .aligned),
    ("a.example", "c.b.a.example", .aligned), ("a.example", "b.example", .foreign),
    ("ba.example", "a.example", .foreign), ("", "a.example", .foreign),
    ("b.a.example", "c.a.example", .siblings(below: "a.example")),
  ])
  func `mail-D5 domains are aligned if one lies in the other`(
    one: String, other: String, alignment: DomainAlignment
  ) {
    #expect(DomainAlignment(one, other) == alignment)
    #expect(DomainAlignment(other, one) == alignment)
  }

  static let good = """
    DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=plants.example;
     s=rapport-ed; t=1; h=list-unsubscribe-post:list-unsubscribe:date:subject:to:
     from:from:subject; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
     b=\(String(repeating: "A", count: 86))==
    DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=plants.example;
     s=rapport; t=1; h=list-unsubscribe-post:list-unsubscribe:date:subject:to:
     from:from:subject; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
     b=\(String(repeating: "B", count: 342))==
    From: News <news@plants.example>
    To: Ada <ada@example.org>
    Subject: Spring
    Date: Mon, 23 Nov 2026 10:05:09 +0100
    List-Unsubscribe: <https://plants.example/leave/4f2a>
    List-Unsubscribe-Post: List-Unsubscribe=One-Click

    Hello

    """

  private static let rsa = String(repeating: "B", count: 342) + "=="

  private static let cases = [
    LintCase(
      rsa, String(repeating: "B", count: 171) + "=",
      "WARN mail-D1: A signature has 1024 bits of RSA, and 2048 are right."),
    LintCase(
      rsa, String(repeating: "B", count: 86) + "==",
      "FAIL mail-D1: A signature has 512 bits of RSA. At least 1024 are read, 2048 right."),
    LintCase("AAAAAA==", "AA", "FAIL mail-D1: An Ed25519 signature has to have 64 bytes."),
    LintCase(
      "s=rapport;", "s=rapport-ed;",
      "FAIL mail-D1: Two signatures name the same key, so one of them is false."),
    LintCase(
      "s=rapport-ed; t=1;", "s=rapport-ed; s=a;",
      "FAIL mail-D2: A signature lacks one of the tags v a b bh d h s, or has one twice."),
    LintCase(
      "a=ed25519-sha256", "a=ed25519-sha1",
      "FAIL mail-D2: A signature is made by “ed25519-sha1”, which nobody takes."),
    LintCase(
      "c=relaxed/relaxed; ", "",
      "WARN mail-D2: A signature is not “relaxed/relaxed” and breaks on the way easily."),
    LintCase(
      "t=1;", "t=1; l=5;",
      "FAIL mail-D2: A signature has the tag l, so anybody can add to the message."),
    LintCase(
      "from:from:", "", "FAIL mail-D2: A signature does not cover the header “From”."),
    LintCase(
      "date:subject:to:", "subject:", "WARN mail-D2: A signature does not cover To, Date."),
    LintCase(
      "from:from:subject;", "from:subject;",
      "WARN mail-D2: A second “From” could be added without breaking a signature."),
    LintCase(
      "from:from:subject;", "from:from;",
      "WARN mail-D2: A second “Subject” could be added without breaking a signature."),
    LintCase(
      "SuFU=", "SuF", "FAIL mail-D3: A signature has no SHA-256 of the body in its tag bh."),
    LintCase(
      "d=plants.example", "d=mailer.example",
      "FAIL mail-D5: The message is signed by mailer.example, but it is from plants.example."),
    LintCase(
      "list-unsubscribe-post:", "",
      "FAIL mail-L2: No signature covers both “List-Unsubscribe” and “List-Unsubscribe-Post”."),
  ]

  static func findings(_ text: String, bounceDomain: String? = nil) -> [String] {
    MailLint.checkSignatures(
      Array(text.replacing("\n", with: "\r\n").utf8), bounceDomain: bounceDomain
    ).map(\.description)
  }
}

import Testing

/// A change to a good message, and the one finding that it must give.
struct LintCase: Sendable, CustomTestStringConvertible {
  let old: String, new: String, finding: String

  init(_ old: String, _ new: String, _ finding: String) {
    (self.old, self.new, self.finding) = (old, new, finding)
  }

  var testDescription: String { finding }

  static let all = origin + headers + bodies + lists

  private static let origin = [
    LintCase("From: News <news@plants.example>\n", "", "FAIL mail-M1: There is no header “From”."),
    LintCase(
      "Date: Mon, 23 Nov 2026 10:05:09 +0100\n", "", "FAIL mail-M1: There is no header “Date”."),
    LintCase(
      "Subject: Spring\n", "Subject: Spring\nsubject: Spring\n",
      "FAIL mail-M1: The header “Subject” is there more than once."),
    LintCase(
      "From: News <news@plants.example>", "From: News <news@plants.example>, b@plants.example",
      "FAIL mail-M1: Several people in “From” need a header “Sender”."),
    LintCase(
      "Message-ID: <spring.1@plants.example>\n", "",
      "FAIL mail-M2: There is no header “Message-ID”."),
    LintCase(
      "<spring.1@plants.example>", "spring 1", "FAIL mail-M2: “spring 1” is no Message-ID."),
    LintCase(
      "<spring.1@plants.example>", "<1@localhost>",
      "WARN mail-M2: The Message-ID is of localhost, but the sender is of plants.example."),
    LintCase(
      "Mon, 23 Nov 2026 10:05:09 +0100", "2026-11-23",
      "FAIL mail-M3: “2026-11-23” is no date of a mail."),
    LintCase(
      "10:05:09 +0100", "10:05:09 GMT",
      "FAIL mail-M3: “Mon, 23 Nov 2026 10:05:09 GMT” has no zone such as +0100."),
    LintCase(
      "Mon, 23 Nov", "Tue, 23 Nov",
      "FAIL mail-M3: “Tue, 23 Nov 2026 10:05:09 +0100” names the wrong day of the week."),
    LintCase(
      "10:05:09 +0100", "10:05:09 -0000",
      "WARN mail-M3: The date says by -0000 that its zone is unknown."),
    LintCase("MIME-Version: 1.0\n", "", "FAIL mail-M13: There is no header “MIME-Version”."),
    LintCase(
      "MIME-Version: 1.0\n", "MIME-Version: 1.0\nMIME-Version: 1.0\n",
      "FAIL mail-M13: The header “MIME-Version” is there more than once."),
    LintCase(
      "MIME-Version: 1.0\n", "MIME-Version: 2\n",
      "FAIL mail-M13: The header “MIME-Version” must say 1.0."),
  ]

  private static let headers = [
    LintCase(
      "<p>Hello", repeated("x", 999),
      "FAIL mail-M4: Line 23 has 999 bytes; no line may have more than 998."),
    LintCase(
      "Subject: Spring", "Subject: Spring " + repeated("x ", 40),
      "WARN mail-M4: The header “Subject” has a line over 78 bytes that could be folded."),
    LintCase(
      "Subject: Spring", "Subject: Spring\n ",
      "FAIL mail-M4: The header “Subject” has a line of nothing but blanks."),
    LintCase(
      "Subject: Spring", "Subject: Spring\nhas come",
      "FAIL mail-M6: A line among the headers is none. Did a value hold a line end?"),
    LintCase(
      "Subject: Spring", "Subject: Spring\u{0}",
      "FAIL mail-M6: The header “Subject” holds a control character."),
    LintCase(
      "Subject: Spring", "Subject: =?utf-8?q?a=0D=0ABcc:x?=",
      "FAIL mail-M6: The header “Subject” has a line end or a control in an encoded word."),
    LintCase(
      "Subject: Spring", "Subject: Frühling",
      "FAIL mail-M7: The header “Subject” holds letters outside ASCII, not encoded."),
    LintCase(
      "Subject: Spring", "Subject:\n =?utf-8?q?\(repeated("x", 64))?=",
      "FAIL mail-M7: The header “Subject” has an encoded word over 75 bytes."),
    LintCase(
      "Subject: Spring", "Subject: Spring has come =?utf-8?q?\(repeated("x", 41))?=",
      "FAIL mail-M7: The header “Subject” has an encoded word on a line over 76 bytes."),
    LintCase(
      "Subject: Spring", "Subject: =?utf-8?q?Fr=C3?= =?utf-8?q?=BChling?=",
      "FAIL mail-M7: The header “Subject” has an encoded word that cuts a character."),
    LintCase(
      "Subject: Spring", "Subject: x=?utf-8?q?a?=",
      "FAIL mail-M7: The header “Subject” has an encoded word that cannot be read."),
    LintCase(
      "To: Ada <", "To: \"=?utf-8?q?a?=\" <",
      "FAIL mail-M7: The header “To” has an encoded word in quotes, where it is none."),
    LintCase(
      "To: Ada <ada@example.org>", "To: =?utf-8?b?QWRhIDxhZGFAZXhhbXBsZS5vcmc+?=",
      "FAIL mail-M7: The header “To” holds no address."),
    LintCase(
      "To: Ada <ada@example.org>", "To: =?utf-8?q?ada@example.org?=",
      "FAIL mail-M7: The header “To” holds no address."),
    LintCase(
      "charset=utf-8\n\n<p>", "charset=utf-8; name=\"=?utf-8?q?a?=\"\n\n<p>",
      "FAIL mail-M7: A parameter of “Content-Type” is an encoded word, which none can be."),
    LintCase(
      "Ada <ada@example.org>", repeated("a", 65) + "@example.org",
      "FAIL mail-M14: An address in “To” is longer than 64 bytes, @ and 255 bytes."),
    LintCase(
      "ada@example.org", "ada@bücher.example",
      "FAIL mail-M15: A domain in “To” is not in the ASCII form that DNS knows."),
    LintCase(
      "ada@example.org", "zoë@example.org",
      "FAIL mail-M15: A mailbox in “To” is not ASCII, which needs SMTPUTF8."),
  ]

  private static let bodies = [
    LintCase(
      "\n\n<p>Hello", "\nContent-Disposition: inline; filename=\"ü\"\n\n<p>Hello",
      "FAIL mail-M8: The name of a file holds letters outside ASCII, not encoded."),
    LintCase(
      "\n\n<p>Hello", "\nContent-Disposition: inline; filename*=utf-8''%C3%BC\n\n<p>Hello",
      "WARN mail-M8: A file has no plain name beside the encoded one."),
    LintCase(
      "\n\n<p>Hello", "\nContent-Disposition: inline; filename=u; filename*=%C3%\n\n<p>Hello",
      "FAIL mail-M8: The encoded name of a file is not written as utf-8''… with %XX in it."),
    LintCase(
      "\n\n<p>Hello", "\nContent-Disposition: inline; filename=\"../a\"\n\n<p>Hello",
      "FAIL mail-M8: The name of a file holds a path or a control character."),
    LintCase(
      "Gr=C3=BC=C3=9Fe", repeated("x", 77),
      "FAIL mail-M9: A quoted-printable line has more than 76 bytes."),
    LintCase(
      "Gr=C3=BC=C3=9Fe", "a ", "FAIL mail-M9: A quoted-printable line ends with a blank."),
    LintCase(
      "Gr=C3=BC=C3=9Fe", "1 = 1",
      "FAIL mail-M9: A quoted-printable part holds an equals sign that is not encoded."),
    LintCase(
      "<p>Hello", "From me",
      "WARN mail-M9: A line of a text begins with a dot or “From ”, which some servers change."),
    LintCase(
      "quoted-printable\n\nGr=C3=BC=C3=9Fe", "base64\n\nGr!",
      "FAIL mail-M9: A base 64 part holds what is no letter of it."),
    LintCase(
      "quoted-printable\n\nGr=C3=BC=C3=9Fe", "base64\n\n" + repeated("aaaa", 20),
      "FAIL mail-M9: A base 64 line has more than 76 letters."),
    LintCase(
      "quoted-printable", "uuencode", "FAIL mail-M9: There is no transfer encoding “uuencode”."),
    LintCase(
      "boundary=\"=_b\"\n", "boundary=\"=_b\"\nContent-Transfer-Encoding: base64\n",
      "FAIL mail-M10: A part of multipart/alternative may not travel as base64."),
    LintCase(
      "=_b", repeated("b", 71),
      "FAIL mail-M11: “\(repeated("b", 71))” is no boundary: 1 to 70 letters and signs, "
        + "no blank at the end."),
    LintCase(
      "--=_b--\n", "",
      "FAIL mail-M11: The boundary that ends a multipart/alternative is missing."),
    LintCase(
      "<p>Hello", "--=_bird",
      "FAIL mail-M11: The boundary of a multipart/alternative stands in one of its parts."),
    LintCase(
      "plain", "x-rich", "WARN mail-M12: The message has HTML but no plain text."),
    LintCase(
      "multipart/alternative", "multipart/related",
      "FAIL mail-M12: A multipart/related must begin with the page, not with text/plain."),
    LintCase(
      "text/html; charset=utf-8", "text/plain; charset=us-ascii",
      "FAIL mail-M13: A part of text/plain does not say charset=utf-8."),
    LintCase(
      "<p>Hello", "<p>Grüße", "FAIL mail-M13: A part that says 7bit holds 8-bit bytes."),
    LintCase(
      "charset=utf-8\n\n<p>Hello", "charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<p>Grüße",
      "WARN mail-M13: A part holds 8-bit bytes, which not every mail server takes."),
  ]

  private static let lists = [
    LintCase(
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n", "",
      "FAIL mail-L1: “List-Unsubscribe-Post: List-Unsubscribe=One-Click” is missing."),
    LintCase(
      "<https://plants.example/leave/4f2a>, ", "",
      "FAIL mail-L1: “List-Unsubscribe” must hold exactly one https address."),
    LintCase(
      "<https://plants.example/leave/4f2a>, ", "https://plants.example/leave/4f2a, ",
      "FAIL mail-L1: “List-Unsubscribe” must hold addresses between < and >."),
    LintCase(
      "List-Unsubscribe: ", "List-Unsubscribe: <https://a.example/>\nList-Unsubscribe: ",
      "FAIL mail-L1: The header “List-Unsubscribe” is there more than once."),
    LintCase(
      "List-Id: News <news.plants.example>\n", "",
      "FAIL mail-L7: The mail of a list has no header “List-Id”."),
    LintCase(
      "<news.plants.example>", "<news>",
      "FAIL mail-L7: “List-Id” must end with an identifier such as <news.example.org>."),
    LintCase(
      "List-Post: NO\n", "List-Post: NO\nList-Help: < https://plants.example/ >\n",
      "FAIL mail-L8: The header “List-Help” must hold addresses between < and >, without blanks."),
    LintCase(
      "List-Post: NO\n", "",
      "WARN mail-L8: A list that only its owner writes to says “List-Post: NO”."),
    LintCase(
      "leave/4f2a>", "leave/\n 4f2a>",
      "FAIL mail-L9: An address in “List-Unsubscribe” is folded."),
    LintCase(
      "List-Post: NO\n", "List-Post: NO\nAuto-Submitted: maybe\n",
      "FAIL mail-L10: “Auto-Submitted” says “maybe”, which nobody knows."),
    LintCase(
      "List-Post: NO\n", "List-Post: NO\nAuto-Submitted: auto-replied\n",
      "FAIL mail-L10: The mail of a list answers nobody, but “Auto-Submitted” says so."),
  ]
}

import Forms
import Testing
import Vocabulary

/// What becomes of one answer: as it is stored, or after ✗ the sentence beside it.
struct AnswerRuleTests {
  @Test(arguments: [
    (" Ada  Byron ", "Ada  Byron"), ("Ada\u{A0}", "Ada"), ("   ", ""), ("%41", "%41"),
    ("Bob\r\nBcc: v@x", "✗ Please write “A” on one line."),
    ("Bob\r", "✗ Please write “A” on one line."), ("a\nb", "✗ Please write “A” on one line."),
    ("a\u{85}b", "✗ Please write “A” on one line."),
    ("a\u{2028}b", "✗ Please write “A” on one line."),
    ("a\u{2029}b", "✗ Please write “A” on one line."),
    ("a\u{0B}b", "✗ Please write “A” on one line."),
    ("a\u{0C}b", "✗ Please write “A” on one line."),
    (
      "a\0b",
      "✗ “A” holds a sign that cannot be shown. Please type it again instead of pasting it."
    ),
    (
      "a\u{1B}b",
      "✗ “A” holds a sign that cannot be shown. Please type it again instead of pasting it."
    ),
  ])
  func `form-M1 one line is one line`(text: String, expected: String) throws {
    #expect(try Check.one("{ name: a, label: A, type: text }", text) == expected)
  }

  @Test func `paragraphs end their lines in one way`() throws {
    let field = "{ name: a, label: A, type: paragraph }"
    #expect(try Check.one(field, "a\r\nb\rc\nd\u{2028}e\tf\n") == "a\nb\nc\nd\ne\tf")
    #expect(
      try Check.one(field, "a\0")
        == "✗ “A” holds a sign that cannot be shown. Please type it again instead of pasting it.")
  }

  @Test(arguments: [("text", 1_000), ("paragraph", 20_000)])
  func `form-3.1 a text has its limit`(type: String, most: Int) throws {
    let field = "{ name: a, label: A, type: \(type) }"
    for count in [most - 1, most] {
      #expect(try Check.one(field, String(repeating: "ä", count: count)).count == count)
    }
    let number = most == 1_000 ? "1001" : "20001"
    #expect(
      try Check.one(field, String(repeating: "ä", count: most + 1))
        == "✗ Please write at most \(most) characters in “A”; this has \(number).")
  }

  @Test func `lengths are counted as browsers count them`() throws {
    let field = "{ name: a, label: A, type: text, min: 2, max: 3 }"
    #expect(try Check.one(field, "😀") == "😀")
    #expect(
      try Check.one(field, "😀😀") == "✗ Please write at most 3 characters in “A”; this has 4.")
    #expect(
      try Check.one(field, "a") == "✗ Please write at least 2 characters in “A”; this has 1.")
  }

  @Test func `a pattern is a whole match`() throws {
    let field = #"{ name: a, label: Order number, type: text, pattern: "[A-Z]{2}-[0-9]{6}" }"#
    #expect(try Check.one(field, "QN-004211") == "QN-004211")
    #expect(try Check.one(field, "QN-4211") == "✗ “Order number” does not look as it should.")
  }

  @Test(arguments: [
    ("ada@Example.ORG ", "ada@example.org"),
    ("a@b@c", "✗ This is not an e-mail address. It should look like ada@example.org."),
    ("\"a b\"@c.d", "✗ This is not an e-mail address. It should look like ada@example.org."),
    ("a@[127.0.0.1]", "✗ This is not an e-mail address. It should look like ada@example.org."),
    ("a@b.c\r\nBcc:x@y.z", "✗ Please write “A” on one line."),
    (
      "a@" + String(repeating: "b", count: 250) + ".org", "✗ This e-mail address is too long."
    ),
  ])
  func `form-3.1 an e-mail address is one`(text: String, expected: String) throws {
    #expect(try Check.one("{ name: a, label: A, type: email }", text) == expected)
  }

  @Test(arguments: ["01632 960142", "+44 (0)1632 960-142", "0163.296/0142 ext. 12", "12345"])
  func `a telephone number is what people write`(text: String) throws {
    #expect(try Check.one("{ name: a, label: A, type: phone }", text) == text)
  }

  @Test(arguments: ["1234", "none", "123456789012345678901", "01632x960142", "१२३४५"])
  func `and nothing else`(text: String) throws {
    #expect(
      try Check.one("{ name: a, label: A, type: phone }", text)
        == "✗ Please write a telephone number with 5 to 20 digits, like 01632 960142.")
  }

  @Test(arguments: [
    "https://quillet.example", "http://a.example:8080/b?c=d#e", "HTTPS://ä.example/",
  ])
  func `an address leads to the web`(text: String) throws {
    #expect(try Check.one("{ name: a, label: A, type: url }", text) == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "//evil", "https:evil", "https://", "https:///x",
    "https://good.example@evil.example", "https://a b", "https://a\\b", "ftp://a.example", "/a",
    "https://a.example/\"onload", "https://a..b",
  ])
  func `form-3.1 and to nothing else`(text: String) throws {
    #expect(
      try Check.one("{ name: a, label: A, type: url }", text)
        == "✗ Please write an address that begins with https:// or http://.")
  }

  @Test func `form-3.1 an address has 2,048 bytes`() throws {
    let field = "{ name: a, label: A, type: url }"
    let start = "https://a.example/"
    for count in [2_047, 2_048] {
      let text = start + String(repeating: "a", count: count - start.utf8.count)
      #expect(try Check.one(field, text) == text)
    }
    let text = start + String(repeating: "a", count: 2_049 - start.utf8.count)
    #expect(
      try Check.one(field, text) == "✗ Please write at most 2048 characters in “A”; this has 2049.")
  }
}

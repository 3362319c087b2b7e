import Testing
import Vocabulary

struct NearestNameTests {
  @Test(arguments: [
    ("titel", "title"), ("TITLE", "title"), ("date", "date"), ("dat", "date"), ("tag", nil),
    ("descripton", "description"), ("", nil), ("x", nil), ("daet", "date"),
  ])
  func `is at most a third of the letters away`(name: String, nearest: String?) {
    #expect(NearestName.to(name, among: ["title", "date", "description"]) == nearest)
  }

  @Test func `is the first in the alphabet of equals`() {
    #expect(NearestName.to("bat", among: ["hat", "cat"]) == "cat")
    #expect(NearestName.question("bat", among: ["hat", "cat"]) == "Did you mean “cat”?")
    #expect(NearestName.question("bat", among: ["zebra"]) == nil)
  }
}

struct TextPositionTests {
  @Test(arguments: [
    ("ab", 0, 1, 1), ("ab", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("éé", 4, 1, 3), ("a", 99, 1, 2), ("", 0, 1, 1), ("\n\n", 2, 3, 1),
  ])
  func `counts as editors do`(text: String, byte: Int, line: Int, column: Int) {
    #expect(
      TextPosition(ofByte: byte, in: Array(text.utf8)) == TextPosition(line: line, column: column))
  }
}

struct MoneyTests {
  @Test(arguments: [("EUR", 2), ("JPY", 0), ("KWD", 3)])
  func `has the digits of its currency`(currency: String, digits: Int) {
    #expect(Money(minorUnits: 1, currency: currency).fractionDigits == digits)
  }
}

struct FindingTests {
  @Test func `reads as an editor's line, and sorts by its place`() {
    let one = Finding(.error, in: "content/a.md", line: 3, column: 8, "no", advice: "Do.")
    let other = Finding(.warning, in: "content/a.md", line: 10, "hm")
    #expect(one.report == ["content/a.md:3:8: error: no", "  try: Do."])
    #expect([other, one].sorted() == [one, other])
    #expect(Findings([one, other]).description == "\(one)\n\(other)")
  }
}

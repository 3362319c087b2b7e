import Contacts
import Testing
import Vocabulary

struct FieldValueTests {
  @Test(arguments: [
    (ContactField.Kind.number, "many", "This is not a number like 12 or 12.5."),
    (.number, "1,5", "This is not a number like 12 or 12.5."),
    (.number, "1e6", "This is not a number like 12 or 12.5."),
    (.number, "1234567890123", "This is not a number like 12 or 12.5."),
    (.date, "31/12/2024", "This is not a date like 2026-03-01."),
    (.date, "2026-02-29", "This is not a date like 2026-03-01."),
    (.flag, "maybe", "This is neither yes nor no."),
    (
      .text, String(repeating: "x", count: 1001), "This is too long: 1000 bytes are kept at most."
    ),
  ])
  func `refuses what is not of the field’s kind`(
    kind: ContactField.Kind, written: String, sentence: String
  ) {
    #expect(throws: Refusal(sentence)) {
      try ContactField(name: "it", kind: kind, title: "It").value(written)
    }
  }

  @Test(arguments: [
    (ContactField.Kind.text, "  Aldermere ", "Aldermere"),
    (.text, "St\r\nIves\u{2028}\u{0}\u{85}", "St  Ives"), (.text, " \t\n", ""),
    (.number, "012.50", "12.5"), (.number, "+3", "3"), (.number, "-0.000001", "-0.000001"),
    (.number, "", ""), (.date, "2026-3-1", "2026-03-01"),
    (.date, "2026-03-01T23:30:00-04:00", "2026-03-01"), (.flag, "TRUE", "yes"), (.flag, "0", "no"),
  ])
  func `tidies what it takes`(kind: ContactField.Kind, written: String, kept: String) throws {
    let field = ContactField(name: "it", kind: kind, title: "It")
    #expect(try field.value(written) == kept)
    #expect(try field.value(kept) == kept)
  }
}

import Contacts
import StoreSQLite
import Testing
import Vocabulary

struct CardImportTests {
  static let cards: [(String, String)] = [
    (
      "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Lovelace\r\nEMAIL:ada@example.org\r\nEND:VCARD\r\n",
      "ada@example.org Ada Lovelace"
    ),
    (
      "begin:vcard\nversion:3.0\nN:Lovelace;Ada;;;\nitem1.EMAIL;TYPE=INTERNET:ada@example.org\nend:vcard",
      "ada@example.org Ada Lovelace"
    ),
    (
      "BEGIN:VCARD\r\nFN:Ada Lo\r\n velace\\, Countess\r\nEMAIL;X=\"a:b\":ada@exam\r\n\tple.org\r\nEND:VCARD\r\n",
      "ada@example.org Ada Lovelace, Countess"
    ),
    (
      "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ad=C3=A4 Love=\nlace\nEMAIL;INTERNET:ada@example.org\nEND:VCARD\n",
      "ada@example.org Adä Lovelace"
    ),
    (
      "BEGIN:VCARD\nFN:Ada\nEMAIL:old@example.org\nEMAIL;PREF=1:ada@example.org\nEMAIL;PREF=2:x@example.org\nEND:VCARD\n",
      "ada@example.org Ada"
    ),
  ]

  @Test(arguments: cards)
  func `reads a card`(text: String, wanted: String) async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(text, into: store)
    #expect(file.report.shape == "UTF-8, vCard")
    #expect(file.problems == [])
    #expect(try await people(in: store) == [wanted])
  }

  @Test func `of two organisations and birthdays the first holds, at every import`() async throws {
    let store = try await ImportedFile.store()
    var settings = ImportedFile.settings
    settings.fields.append(ContactField(name: "organisation", title: "Organisation"))
    let text =
      "BEGIN:VCARD\nEMAIL:ada@example.org\nORG:Engines\nORG:Looms\nBDAY:18151210\nBDAY:18151211\nEND:VCARD\n"
    for outcome in [ImportReport.Outcome.new, .unchanged] {
      let file = try await ImportedFile.imported(text, into: store, settings: settings)
      #expect(file.report.counts == [outcome: 1])
    }
    let reader = try await store.read { try $0.readers($0.contacts(count: 1)).first }
    #expect(reader?.fields == ["organisation": "Engines"])
  }

  @Test func `takes the town, and tells what it leaves out`() async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(
      """
      BEGIN:VCARD
      EMAIL:ada@example.org
      ADR;TYPE=home:;;1 Lane\\; Rear;Aldermere;;AB1 2CD;UK
      ORG:Analytical Engines;Works
      CATEGORIES:Hedging,Fruit trees
      END:VCARD
      """, into: store)
    let reader = try await store.read { try $0.readers($0.contacts(count: 1)).first }
    #expect(reader?.fields == ["town": "Aldermere"])
    #expect(reader?.interests == ["hedging", "fruit"])
    #expect(
      file.report.notes == [
        "“street” is left out: no field is called that. Did you mean “trees”?",
        "“postcode” is left out: no field is called that",
        "“country” is left out: no field is called that",
        "“organisation” is left out: no field is called that",
        "“categories” is read as interests",
      ])
  }

  @Test func `leaves out a card without an address`() async throws {
    let file = try await ImportedFile.imported(
      "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nEMAIL:x\nEND:VCARD\n")
    #expect(
      file.warnings == [
        "customers.csv:1:1: warning: this row has no e-mail address",
        "customers.csv:4:1: warning: “x” has no @, and is no e-mail address",
      ])
  }

  @Test func `imports nothing of a file whose last card has no end`() async throws {
    for text in ["BEGIN:VCARD\nEMAIL:ada@example.org\n", "BEGIN:VCARD\nBEGIN:VCARD\nEND:VCARD\n"] {
      #expect(
        try await refusal(text) == [
          "customers.csv:1:1: error: the card that begins here has no end",
          "  try: A card ends with a line END:VCARD.",
        ])
    }
  }
}

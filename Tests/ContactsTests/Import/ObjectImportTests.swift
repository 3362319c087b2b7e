import Contacts
import StoreSQLite
import Testing
import Vocabulary

struct ObjectImportTests {
  static let shapes = [
    #"[{"email": "ada@example.org", "name": "Ada"}, {"email": "bea@example.org", "name": "Bea"}]"#,
    #"{"email": "ada@example.org", "name": "Ada"}"# + "\n"
      + #"{"name": "Bea", "email": "bea@example.org"}"# + "\n",
    "\u{FEFF}[\n  {\"Email Address\": \"ada@example.org\", \"name\": \"A\\u0064a\"},\r\n"
      + "{\"Email Address\": \"bea@example.org\", \"first name\": \"Bea\", \"name\": null}\n]\n",
  ]

  @Test(arguments: shapes)
  func `reads a list of objects, and one object a line`(text: String) async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(text, into: store)
    #expect(file.problems == [])
    #expect(file.report.shape == "UTF-8, JSON")
    #expect(try await people(in: store) == ["ada@example.org Ada", "bea@example.org Bea"])
  }

  @Test func `reads lists of interests, numbers, and what lies deeper`() async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(
      #"[{"email": "ada@example.org", "interests": ["hedging", "fruit"], "trees": 12,"#
        + #" "trade": true, "address": {"city": "Aldermere", "code": 1}}]"#, into: store
    ) { $0.columns = [ColumnWish(column: "address.city", target: "town")] }
    #expect(file.problems == [])
    let reader = try await store.read { try $0.readers($0.contacts(count: 1)).first }
    #expect(reader?.fields == ["town": "Aldermere", "trees": "12", "trade": "yes"])
    #expect(reader?.interests == ["hedging", "fruit"])
    #expect(
      file.report.notes == [
        "“address.city” is read as town",
        "“address.code” is left out: no field is called that",
      ])
  }

  @Test func `leaves out objects without an address, by their lines`() async throws {
    let file = try await ImportedFile.imported("[\n{},\n{\"name\": \"Ada\"}\n]")
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: this row has no e-mail address",
        "customers.csv:3:1: warning: this row has no e-mail address",
      ])
  }

  static let broken: [(String, [String])] = [
    (
      "[\n{\"email\": ada}]",
      [
        "customers.csv:2:11: error: “ada” is not a value in JSON",
        "  try: A value is a text in double quotes, a number, true, false, null, a list or a mapping.",
      ]
    ),
    (
      "[{}, {}",
      ["customers.csv:1:7: error: the file ends before the list does", "  try: Write “]”."]
    ),
    (
      "[{}]\n{}",
      [
        "customers.csv:2:1: error: text follows the end of the list",
        "  try: The file is a list of objects, or has one object a line.",
      ]
    ),
    (
      "[{} {}]",
      [
        "customers.csv:1:5: error: an object should begin here, with “{”",
        "  try: The file is a list of objects, or has one object a line.",
      ]
    ),
    (
      "[{},]",
      [
        "customers.csv:1:5: error: an object should begin here, with “{”",
        "  try: The file is a list of objects, or has one object a line.",
      ]
    ),
    (
      "[1]",
      [
        "customers.csv:1:2: error: an object should begin here, with “{”",
        "  try: The file is a list of objects, or has one object a line.",
      ]
    ),
    (
      "{\"email\": \"ada@example.org\"\n",
      [
        "customers.csv:2:1: error: the file ends in the middle of the object that begins on line 1"
      ]
    ),
  ]

  @Test(arguments: broken)
  func `imports nothing of a file that is broken`(text: String, wanted: [String]) async throws {
    #expect(try await refusal(text) == wanted)
  }

  @Test func `refuses an object of more than a megabyte`() async throws {
    let text = "{\"people\": [" + String(repeating: "{},", count: 400_000)
    #expect(
      try await refusal(bytes: Array(text.utf8), inPiecesOf: 65_536) == [
        "customers.csv:1:1: error: the object that begins here is longer than 1 MB",
        "  try: The file is a list of objects, one for each person.",
      ])
  }
}

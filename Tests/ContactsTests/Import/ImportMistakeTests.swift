import Contacts
import StoreSQLite
import Testing
import Vocabulary

/// Files that are not what they should be, and rows that are nobody.
struct ImportMistakeTests {
  @Test func `refuses what is no text`() async throws {
    #expect(
      try await refusal("email,name\nada@example.org,Ad\0a\n") == [
        "customers.csv:2:19: error: this is a NUL byte, which no text holds",
        "  try: Save the file as UTF-8; if it is a spreadsheet, save it as CSV.",
      ])
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
      #expect(
        try await refusal(bytes: mark + [0x65, 0, 0x6D, 0]) == [
          "customers.csv:1:1: error: this file is UTF-16, which Rapport does not read",
          "  try: Save it as “CSV UTF-8”, or run: iconv -f UTF-16 -t UTF-8",
        ])
    }
    #expect(
      try await refusal(bytes: [0x50, 0x4B, 3, 4, 0, 0, 1, 2]) == [
        "customers.csv:1:1: error: this file is a spreadsheet or an archive, and no text",
        "  try: Open it in the program that made it, and save it as “CSV UTF-8”.",
      ])
  }

  @Test func `refuses an empty file`() async throws {
    let empty = [
      "customers.csv:1:1: error: the file is empty",
      "  try: Its first line names the columns: email,name",
    ]
    #expect(try await refusal("") == empty)
    #expect(try await refusal("\n\r\n\n") == empty)
  }

  @Test func `guesses which line names the columns`() async throws {
    #expect(
      try await refusal("Customers\nas of May\n\nName,E-mail\nAda,ada@example.org\n") == [
        "customers.csv:1:1: error: no column is named here that holds addresses; line 4 looks like"
          + " the one that names the columns", "  try: Delete the lines above line 4.",
      ])
    #expect(
      try await refusal("Ada,ada@example.org\n") == [
        "customers.csv:1:1: error: the first line names the columns, and this one has an address in"
          + " it: ada@example.org",
        "  try: Write a line above it that names each column, such as: email,name",
      ])
    #expect(
      try await refusal("Name,Kontakt\nAda,ada@example.org\n") == [
        "customers.csv:1:1: error: none of the columns is known to hold addresses: “Name”, “Kontakt”",
        "  try: Say which one does: --map \"Kontakt=email\"",
      ])
  }

  @Test func `refuses a row of more than 10,000 cells`() async throws {
    let head = "email" + String(repeating: ",", count: 10_000) + "\n"
    #expect(
      try await refusal(bytes: Array(head.utf8), inPiecesOf: 4096) == [
        "customers.csv:1:1: error: this row has more than 10,000 cells",
        "  try: Is it a file of another kind? The cells of a table are separated by “,”, “;” or tabs.",
      ])
  }

  @Test func `refuses a cell of ten megabytes, and holds one of them at most`() async throws {
    let text = "email,name\nada@example.org,\"" + String(repeating: "x", count: 10_000_000) + "\"\n"
    #expect(
      try await refusal(bytes: Array(text.utf8), inPiecesOf: 65_536) == [
        "customers.csv:2:17: error: this cell is longer than 1 MB",
        "  try: If it begins with a quote, see where that should be closed.",
      ])
  }

  @Test func `refuses a quote that is never closed`() async throws {
    #expect(
      try await refusal("email,name\nada@example.org,\"Ada\nbea@example.org,Bea\n") == [
        "customers.csv:2:17: error: the quote that opens here is never closed",
        "  try: A quote inside a cell in quotes is written twice: “\"\"”.",
      ])
  }

  @Test func `leaves out ragged rows, by their lines`() async throws {
    let file = try await ImportedFile.imported(
      "email,name\nada@example.org\nbea@example.org,Bea,x\n\ncy@example.org,Cy\n")
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: this row has 1 cell, and the first row has 2",
        "customers.csv:3:1: warning: this row has 3 cells, and the first row has 2",
      ])
    #expect(file.report.counts == [.bad: 2, .new: 1])
  }

  @Test func `says what is wrong with an address`() async throws {
    let long = String(repeating: "a", count: 65)
    let file = try await ImportedFile.imported(
      """
      email,name
      ,Nobody
      ada,Ada
      ada@@example.org,Ada
      ada lovelace@example.org,Ada
      "ada@example.org, bea@example.org",Both
      \"\"\"ada lovelace\"\"@example.org\",Ada
      ada@exämple.org,Ada
      äda@example.org,Ada
      \(long)@example.org,Ada
      ada@example,Ada
      ada@example..org,Ada
      Ada Lovelace <ada@example.org>,
      mailto:bea@EXAMPLE.org,Bea
      """)
    #expect(
      file.problems.map(\.message) == [
        "this row has no e-mail address",
        "“ada” has no @, and is no e-mail address",
        "“ada@@example.org” has two @",
        "“ada lovelace@example.org” has a blank in it",
        "“ada@example.org, bea@example.org” is more than one address; a row is one person",
        "“\"ada lovelace\"@example.org” has quotes in it; Rapport takes addresses without them only",
        "“äda@example.org” has letters before its @ that not every mail server takes",
        "“\(long)@example.org” has 65 letters before its @; 64 is the most",
        "“ada@example” has no full stop after its @",
        "“ada@example..org” is no e-mail address",
      ])
    #expect(file.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 9, 10, 11, 12])
    #expect(
      file.report.samples[.new]?.map(\.text) == [
        "ada@xn--exmple-cua.org", "ada@example.org", "bea@example.org",
      ])
  }

  @Test func `leaves out a name of marks, and keeps the person`() async throws {
    let store = try await ImportedFile.store()
    let marks = String(repeating: "\u{301}", count: 500)
    let twenty = String(repeating: "\u{301}", count: 20)
    let file = try await ImportedFile.imported(
      "email,name\nada@example.org,a\(marks)\nbea@example.org,B\(twenty)\n",
      into: store)
    #expect(
      file.warnings == [
        "customers.csv:2:1: warning: the name is 501 letters long, 200 is the most; it is left out",
        "customers.csv:3:1: warning: the name has a letter with more than 8 marks on it; it is left out",
      ])
    #expect(try await people(in: store) == ["ada@example.org –", "bea@example.org –"])
  }

  @Test func `leaves out a value that its field cannot hold`() async throws {
    let file = try await ImportedFile.imported(
      "email,trees,since,trade,interests\nada@example.org,many,03/04/2026,perhaps,pears;fruits\n")
    #expect(
      file.problems.map(\.message) == [
        "trees “many” is left out. This is not a number like 12 or 12.5.",
        "since “03/04/2026” is left out. This is not a date like 2026-03-01.",
        "trade “perhaps” is left out. This is neither yes nor no.",
      ])
    #expect(
      file.report.notes == [
        "“fruits” (1 row) is no interest, and is left out. Did you mean “fruit”?",
        "“pears” (1 row) is no interest, and is left out",
      ])
    #expect(file.report.counts == [.new: 1])
  }

  @Test func `finds an address that comes twice`() async throws {
    let file = try await ImportedFile.imported(
      "email,name\nada@example.org,Ada\nbea@example.org,Bea\nADA@Example.org,Adam\n")
    #expect(
      file.warnings == [
        "customers.csv:4:1: warning: ADA@example.org stands on line 2 already; this row is left out"
      ])
    #expect(file.report.counts == [.new: 2, .doubled: 1])
  }

  @Test func `refuses options that the settings do not know`() async throws {
    let text = "email\nada@example.org\n"
    #expect(
      try await refusal(text) { $0.list = "nwes" } == [
        "error: there is no list “nwes”", "try: Did you mean “news”?",
      ])
    #expect(
      try await refusal(text) { $0.interests = ["roses"] } == [
        "error: there is no interest “roses”", "try: There are: hedging, fruit.",
      ])
    #expect(
      try await refusal(text) { $0.columns = [ColumnWish(column: "email", target: "mail")] } == [
        "error: “mail” is nothing that a column can say of a person", "try: Did you mean “email”?",
      ])
    #expect(
      try await refusal(text) { $0.columns = [ColumnWish(column: "emial", target: "town")] } == [
        "error: customers.csv has no column “emial”", "try: Did you mean “email”?",
      ])
  }
}

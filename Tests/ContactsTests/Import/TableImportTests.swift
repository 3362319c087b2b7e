import Contacts
import Store
import StoreSQLite
import Testing
import Vocabulary

/// The shapes of tables that programs write, each of them read in pieces of seven bytes.
struct TableImportTests {
  /// What a file says of a person, with the name and the town.
  static let shapes: [(String, [String])] = [
    ("email,name\nada@example.org,Ada\n", ["ada@example.org Ada"]),
    ("email,name\nada@example.org,\"Lovelace, Ada\"\n", ["ada@example.org Lovelace, Ada"]),
    (
      "email,name\nada@example.org,\"Ada \"\"the\"\" Lovelace\"\n",
      ["ada@example.org Ada \"the\" Lovelace"]
    ),
    (
      "email,name\nada@example.org,\"{\"\"a\"\": [1, 2]}\"\n",
      ["ada@example.org {\"a\": [1, 2]}"]
    ),
    ("email,name\nada@example.org,\"Ada\nLovelace\"\n", ["ada@example.org Ada Lovelace"]),
    ("email,name\r\nada@example.org,\"Ada\r\nLovelace\"\r\n", ["ada@example.org Ada Lovelace"]),
    (
      "email,name\nada@example.org,\"Ada\n\"\"Love\"\"\nlace\"\n",
      ["ada@example.org Ada \"Love\" lace"]
    ),
    ("email,name\nada@example.org,\"\"\n", ["ada@example.org –"]),
    ("email,name\r\nada@example.org,\r\n", ["ada@example.org –"]),
    ("email,name\nada@example.org,Ådä ✓\n", ["ada@example.org Ådä ✓"]),
    ("email,name\nada@example.org,\"51.5074, -0.1278\"\n", ["ada@example.org 51.5074, -0.1278"]),
    ("email,name\rada@example.org,Ada\r", ["ada@example.org Ada"]),
    ("\u{FEFF}email,name\nada@example.org,Ada", ["ada@example.org Ada"]),
    ("\n\nemail;name\n\nada@example.org;Ada\n;\n", ["ada@example.org Ada"]),
    ("email\tname\nada@example.org\tAda\n", ["ada@example.org Ada"]),
    ("name,email\n\"\"\"Ada\"\"\",ada@example.org\n", ["ada@example.org \"Ada\""]),
    ("email,name\nada@example.org,'=Ada\n", ["ada@example.org =Ada"]),
  ]

  @Test(arguments: shapes)
  func `reads every shape of a table`(text: String, wanted: [String]) async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(text, into: store)
    #expect(file.problems == [])
    #expect(try await people(in: store) == wanted)
  }

  @Test func `reads in pieces of any size as it does in one`() async throws {
    let bytes = Array("\u{FEFF}email;name\r\nada@example.org;\"Ådä\r\n\"\"x\"\"\"\r\n".utf8)
    for size in 1...bytes.count {
      let store = try await ImportedFile.store()
      _ = try await ImportedFile.imported(bytes: bytes, into: store, inPiecesOf: size)
      #expect(try await people(in: store) == ["ada@example.org Ådä \"x\""])
    }
  }

  @Test func `says what it took the file for`() async throws {
    #expect(try await ImportedFile.imported("email\n").report.shape == "UTF-8, a table with commas")
    #expect(
      try await ImportedFile.imported("email;name\n").report.shape
        == "UTF-8, a table with semicolons")
    let store = try await ImportedFile.store()
    let bytes = Array("email\tname\nada@example.org\tAd".utf8) + [0xE4, 0x80, 0x0A]
    for size in [1, 7, 100] {
      let file = try await ImportedFile.imported(bytes: bytes, into: store, inPiecesOf: size)
      #expect(
        file.report.shape
          == "Windows-1252, as line 2 is not UTF-8, a table with tabs")
    }
    #expect(try await people(in: store) == ["ada@example.org Adä€"])
  }

  @Test func `names the columns as other programs do`() async throws {
    let heads = [
      "E-Mail,First Name,Last Name", "Email Address,first_name,last_name",
      "E-mail 1 - Value,Given Name,Family Name", "E-Mail-Adresse,Vorname,Nachname",
      "Mail,Forename,Surname",
    ]
    for head in heads {
      let store = try await ImportedFile.store()
      _ = try await ImportedFile.imported("\(head)\nada@example.org,Ada,Lovelace\n", into: store)
      #expect(try await people(in: store) == ["ada@example.org Ada Lovelace"], "\(head)")
    }
  }

  @Test func `keeps fields and interests, by their names or titles`() async throws {
    let store = try await ImportedFile.store()
    let file = try await ImportedFile.imported(
      """
      email,TOWN,Trees planted,Customer since,In the trade,Interests,Fruit trees
      ada@example.org,Aldermere,012.50,2026-03-01 10:00,Yes,hedging; FRUIT TREES,
      bea@example.org,,"12,5",1.3.2026,0,,x
      """, into: store)
    #expect(file.problems == [])
    let readers = try await store.read { try $0.readers($0.contacts(count: 10)) }
    #expect(
      readers.map(\.fields) == [
        ["town": "Aldermere", "trees": "12.5", "since": "2026-03-01", "trade": "yes"],
        ["trees": "12.5", "since": "2026-03-01", "trade": "no"],
      ])
    #expect(readers.map(\.interests) == [["hedging", "fruit"], ["fruit"]])
  }

  @Test func `tells how columns were read, and which were not`() async throws {
    let file = try await ImportedFile.imported(
      """
      E-mail,Second mail,Toun,Shoe size,Name,E-Mail Address
      ada@example.org,b@example.org,x,38,Ada,c@example.org
      """)
    #expect(
      file.report.notes == [
        "“Second mail” is left out: no field is called that",
        "“Toun” is left out: no field is called that. Did you mean “town”?",
        "“Shoe size” is left out: no field is called that",
        "“E-Mail Address” is left out, as “E-mail” is read as email",
      ])
  }

  @Test func `does as --map says, remembers it and says so`() async throws {
    let store = try await ImportedFile.store()
    let text = "E-Mail,Kontakt,Stadt\nold@example.org,ada@example.org,Aldermere\n"
    let first = try await ImportedFile.imported(text, into: store) {
      $0.columns = [
        ColumnWish("Stadt=town"), ColumnWish("kontakt=email"), ColumnWish("E-Mail=nothing"),
      ].compactMap(\.self)
    }
    #expect(
      first.report.notes == ["“Kontakt” is read as email", "“Stadt” is read as town"])
    let second = try await ImportedFile.imported(text, into: store)
    #expect(second.report.count(.unchanged) == 1)
    #expect(
      second.report.notes == [
        "“E-Mail” is left out, as --map said before",
        "“Kontakt” is read as email, as --map said before",
        "“Stadt” is read as town, as --map said before",
      ])
    #expect(try await people(in: store) == ["ada@example.org –"])
  }

  @Test func `remembers nothing of a trial`() async throws {
    let store = try await ImportedFile.store()
    _ = try await ImportedFile.imported("email,Ort\nada@example.org,Aldermere\n", into: store) {
      $0.columns = [ColumnWish(column: "Ort", target: "town")]
      $0.isTrial = true
    }
    let rows = try await store.read { try $0.run("SELECT name_key FROM import_column").count }
    #expect(rows == 0)
  }
}

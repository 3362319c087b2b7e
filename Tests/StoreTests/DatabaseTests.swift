import Store
import Testing
import Vocabulary

/// What every database must do, whichever it is.
struct DatabaseTests {
  @Test(arguments: Backend.here)
  func `keeps what was written`(backend: Backend) async throws {
    try await backend.withStore { store in
      try await store.write { try $0.noteReader("a", name: "Ada", age: 36) }
      let rows = try await store.read { try $0.run("SELECT id, name, age FROM reader") }
      #expect(
        rows == [
          Row(columns: ["id", "name", "age"], values: [.text("a"), .text("Ada"), .integer(36)])
        ])
    }
  }

  @Test(arguments: Backend.here)
  func `keeps nothing of work that throws`(backend: Backend) async throws {
    struct Stop: Error {}
    try await backend.withStore { store in
      await #expect(throws: Stop.self) {
        try await store.write {
          try $0.noteReader("a")
          throw Stop()
        }
      }
      let ids = try await store.read { try $0.readerIDs() }
      #expect(ids == [])
    }
  }

  @Test(arguments: Backend.here)
  func `goes on after work that threw, with the statements it had`(backend: Backend) async throws {
    struct Stop: Error {}
    try await backend.withStore { store in
      for id in ["a", "b", "c"] {
        try? await store.write {
          try $0.noteReader(id)
          if id == "b" { throw Stop() }
        }
      }
      let ids = try await store.read { try $0.readerIDs() }
      #expect(ids == ["a", "c"])
    }
  }

  @Test(arguments: Backend.here)
  func `refuses two statements in one, and does neither`(backend: Backend) async throws {
    try await backend.withStore { store in
      try await store.write { try $0.noteReader("a") }
      await #expect(throws: StoreFailure.self) {
        try await store.write { try $0.run("DELETE FROM reader; DELETE FROM loan") }
      }
      let ids = try await store.read { try $0.readerIDs() }
      #expect(ids == ["a"])
    }
  }

  @Test(arguments: Backend.here)
  func `names a second row of one key a conflict, without its values`(
    backend: Backend
  ) async throws {
    try await backend.withStore { store in
      try await store.write { try $0.noteReader("secret@example.org") }
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.write { try $0.noteReader("secret@example.org") }
      }
      guard case .conflict = failure else { Issue.record("\(String(describing: failure))"); return }
      #expect(failure?.report.first == "error: the store holds a row that this one contradicts")
      #expect(failure?.report.joined().contains("secret") == false)
    }
  }

  @Test(arguments: Backend.here)
  func `names a key that points nowhere a conflict`(backend: Backend) async throws {
    try await backend.withStore { store in
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.write {
          try $0.run("INSERT INTO loan (id, reader_id, title) VALUES ('l', 'nobody', 'Emma')")
        }
      }
      guard case .conflict = failure else { Issue.record("\(String(describing: failure))"); return }
    }
  }

  @Test(arguments: Backend.here)
  func `reads the portable ON CONFLICT and RETURNING`(backend: Backend) async throws {
    try await backend.withStore { store in
      let names = try await store.write { session in
        try ["Ada", "Grace"].map { name in
          try session.run(
            """
            INSERT INTO reader (id, name) VALUES ('a', \(name))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING name
            """
          ).map { try $0.text("name") }
        }
      }
      #expect(names == [["Ada"], ["Grace"]])
    }
  }

  @Test(arguments: Backend.here)
  func `binds more than nine values in their order`(backend: Backend) async throws {
    try await backend.withStore { store in
      let row = try await store.read { session in
        try session.run(
          """
          SELECT \(1) AS a, \(2) AS b, \(3) AS c, \(4) AS d, \(5) AS e, \(6) AS f, \(7) AS g,
            \(8) AS h, \(9) AS i, \(10) AS j, \(11) AS k, \(12) AS l
          """)
      }
      let numbers = try "abcdefghijkl".map { try row[0].integer(String($0)) }
      #expect(numbers == Array(1...12))
    }
  }

  @Test(arguments: Backend.here)
  func `gives back null, the largest numbers and any letter`(backend: Backend) async throws {
    let names: [String?] = [nil, "", "’🌍\u{200D}\u{301}", "line\r\nend", "\u{FFFE}\u{1F}"]
    try await backend.withStore { store in
      for name in names {
        for age in [Int.min, -1, 0, Int.max, nil] {
          let rows = try await store.write { session in
            try session.run("DELETE FROM reader")
            try session.noteReader("a", name: name, age: age)
            return try session.run("SELECT name, age FROM reader")
          }
          #expect(try rows[0].optionalText("name") == name)
          #expect(try rows[0].optionalInteger("age") == age)
        }
      }
    }
  }

  @Test(arguments: Backend.here)
  func `refuses a text with a NUL rather than cut it short`(backend: Backend) async throws {
    try await backend.withStore { store in
      await #expect(
        throws: StatementError.textWithNUL(
          "INSERT INTO reader (id, name, age) VALUES ($1, $2, $3)")
      ) {
        try await store.write { try $0.noteReader("a", name: "Ada\u{0}Lovelace") }
      }
    }
  }

  @Test(arguments: Backend.here)
  func `keeps a reading from writing`(backend: Backend) async throws {
    try await backend.withStore { store in
      await #expect(throws: StoreFailure.self) {
        try await store.read { try $0.noteReader("a") }
      }
      let ids = try await store.read { try $0.readerIDs() }
      #expect(ids == [])
    }
  }
}

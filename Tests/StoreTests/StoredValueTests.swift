import Store
import Testing

/// Values that go into a database come out as they were.
struct StoredValueTests {
  private static let values: [StoredValue] = [
    .null, .text(""), .text("Růže, 薔薇 \u{1F339}\r\n"), .text(String(repeating: "ä", count: 70_000)),
    .integer(0), .integer(.max), .integer(.min), .bytes([]), .bytes([0, 255, 0]),
    .bytes([UInt8](repeating: 7, count: 100_000)),
  ]

  @Test(arguments: Backend.here)
  func `each value comes out as it went in`(backend: Backend) async throws {
    let schema = Schema(
      room: "shelf",
      migrations: [
        Migration(
          "one column for each kind",
          [
            """
            CREATE TABLE shelf (place BIGINT NOT NULL, word TEXT, number BIGINT, picture BLOB,
              PRIMARY KEY (place))
            """
          ])
      ])
    try await backend.withStore([schema]) { store in
      for (place, value) in Self.values.enumerated() {
        let column: Statement =
          switch value {
          case .null, .text: "word"
          case .integer: "number"
          case .bytes: "picture"
          }
        let found = try await store.write { session in
          try session.run(
            "INSERT INTO shelf (place, \(part: column)) VALUES (\(place), \(value))")
          return try session.run("SELECT \(part: column) AS it FROM shelf WHERE place = \(place)")
        }
        #expect(try found.map { try $0.value("it") } == [value])
      }
    }
  }

  @Test(arguments: Backend.here)
  func `a number that is not whole is no value of ours`(backend: Backend) async throws {
    try await backend.withStore { store in
      await #expect(throws: RowError.wrongKind("half")) {
        try await store.read { try $0.run("SELECT 0.5 AS half") }
      }
    }
  }

  @Test(arguments: Backend.here)
  func `what a statement gives is read to its end, and it can be run again`(
    backend: Backend
  ) async throws {
    try await backend.withStore { store in
      for _ in 0..<2 {
        let ids = try await store.write { session in
          for id in ["a", "b", "c"] {
            try session.run(
              "INSERT INTO reader (id) VALUES (\(id)) ON CONFLICT (id) DO NOTHING")
          }
          return try session.run("UPDATE reader SET age = 1 RETURNING id").map {
            try $0.text("id")
          }
        }
        #expect(Set(ids) == ["a", "b", "c"])
      }
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.write { session in
          for _ in 0..<2 { try session.noteReader("d") }
        }
      }
      guard case .conflict = failure else { Issue.record("\(String(describing: failure))"); return }
      try await store.write { try $0.noteReader("d") }
    }
  }
}

import Store
import StoreSQLite
import Testing
import Vocabulary

struct MigrationTests {
  static let first = Migration("readers", ["CREATE TABLE reader (id TEXT PRIMARY KEY)"])
  static let second = Migration("names", ["ALTER TABLE reader ADD COLUMN name TEXT"])
  static let old = [Schema(room: "library", migrations: [first])]
  static let new = [Schema(room: "library", migrations: [first, second])]

  @Test(arguments: Backend.here)
  func `goes each step once`(backend: Backend) async throws {
    try await backend.withStore([]) { store in
      let gone = try await store.migrate(to: Self.new, place: "here", at: 7)
      #expect(gone.map(\.description) == ["library 1, readers", "library 2, names"])
      let again = try await store.migrate(to: Self.new, place: "here", at: 8)
      #expect(again == [])
      let rows = try await store.read {
        try $0.run("SELECT room, step, title, applied_at FROM migration ORDER BY room, step")
      }
      #expect(try rows.map { try $0.integer("applied_at") } == [7, 7])
    }
  }

  @Test(arguments: Backend.here)
  func `calls for a backup before each step of a store that is in use`(
    backend: Backend
  ) async throws {
    try await backend.withStore([]) { store in
      var calls: [String] = []
      try await store.migrate(to: Self.old, place: "here", at: 0) { calls.append("\($0)") }
      #expect(calls == [])
      try await store.migrate(to: Self.new, place: "here", at: 0) { calls.append("\($0)") }
      #expect(calls == ["library 2, names"])
    }
  }

  @Test(arguments: Backend.here)
  func `stays at the step before one that fails`(backend: Backend) async throws {
    let broken = Migration("broken", ["CREATE TABLE shelf (id TEXT)", "CREATE NONSENSE"])
    let schemas = [Schema(room: "library", migrations: [Self.first, broken])]
    try await backend.withStore([]) { store in
      await #expect(throws: StoreFailure.self) {
        try await store.migrate(to: schemas, place: "here", at: 0)
      }
      let missing = try await store.read { try $0.missingSteps(of: schemas, place: "here") }
      #expect(missing.map(\.number) == [2])
      // The half of the step that went well is taken back.
      await #expect(throws: StoreFailure.self) {
        try await store.read { try $0.run("SELECT id FROM shelf") }
      }
    }
  }

  @Test(arguments: Backend.here)
  func `refuses a store that a newer Rapport made`(backend: Backend) async throws {
    try await backend.withStore(Self.new) { store in
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.migrate(to: Self.old, place: "here", at: 0)
      }
      #expect(
        failure?.report == [
          "error: the store here was made by a newer Rapport: its “library” is at step 2",
          "try: Install the newer Rapport, or restore a backup: rapport store restore <file>",
        ])
    }
  }

  @Test(arguments: Backend.here)
  func `a program that is a part of Rapport minds no tables but its own`(backend: Backend)
    async throws
  {
    let other = Schema(room: "garden", migrations: [Self.first])
    try await backend.withStore(Self.new) { store in
      let missing = try await store.read {
        try $0.missingSteps(of: [other], place: "here", besideOthers: true)
      }
      #expect(missing.map(\.room) == ["garden"])
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.read {
          try $0.missingSteps(of: Self.old, place: "here", besideOthers: true)
        }
      }
      #expect(failure?.report.first?.hasSuffix("its “library” is at step 2") == true)
    }
  }

  @Test func `does not open a store that is older, empty or not there, and makes none`()
    async throws
  {
    try await Scratch.within { folder in
      let path = folder + "/store.sqlite"
      let message = [
        "error: the store \(path) is not ready for this version of Rapport",
        "try: Run: rapport store migrate",
      ]
      func report() -> [String]? {
        #expect(throws: StoreFailure.self) {
          try SQLiteDatabase.open(path: path, schemas: Self.new)
        }?.report
      }
      #expect(report() == message)
      #expect(!Scratch.has(path))
      let store = try SQLiteDatabase.openOrMake(path: path)
      #expect(report() == message)
      try await store.migrate(to: Self.old, place: path, at: 0)
      #expect(report() == message)
      try await store.migrate(to: Self.new, place: path, at: 0)
      _ = try SQLiteDatabase.open(path: path, schemas: Self.new)
    }
  }
}

import Store
import StoreSQLite
import Testing
import Vocabulary

/// A disk that is full, a lock that is held, a file that is none.
struct MisfortuneTests {
  @Test func `form-A19 says busy when another holds the lock for longer than we wait`()
    async throws
  {
    try await Scratch.withFile { path in
      let holder = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      let waiting = try SQLiteDatabase.open(path: path, schemas: [Sample.schema], patience: 0.05)
      let failure = try await holder.write { session -> StoreFailure? in
        try session.noteReader("a")
        return #expect(throws: StoreFailure.self) { try waiting.vacuum() }
      }
      guard case .busy = failure else { Issue.record("\(String(describing: failure))"); return }
      #expect(failure?.isTemporary == true)
      #expect(failure?.description == "the store is locked by another program")
    }
  }

  @Test func `form-A19 says that the disk is full, and keeps what was there`() async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      try await store.write { try $0.noteReader("a") }
      try await store.write { try $0.run("PRAGMA max_page_count = 12") }
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.write {
          try $0.noteReader("b", name: String(repeating: "x", count: 100_000))
        }
      }
      guard case .unwritable = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(failure?.isTemporary == true)
      #expect(failure?.description == "the store cannot be written to")
      let ids = try await store.read { try $0.readerIDs() }
      #expect(ids == ["a"])
      try await store.write { try $0.noteReader("c") }
    }
  }

  @Test func `form-A19 says that a store may only be read`() async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.read { try $0.noteReader("a") }
      }
      guard case .unwritable = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }

  @Test func `says that a file is no store`() async throws {
    try await Scratch.within { folder in
      try Scratch.write(String(repeating: "not a store. ", count: 100), to: folder + "/store")
      let failure = #expect(throws: StoreFailure.self) {
        try SQLiteDatabase.open(path: folder + "/store", schemas: [Sample.schema])
      }
      #expect(failure?.description == "the store is damaged")
      #expect(failure?.advice == "Restore a backup: rapport store restore <file>")
    }
  }

  @Test func `says that a folder in the way cannot be entered`() async throws {
    try await Scratch.within { folder in
      try Scratch.write("", to: folder + "/file")
      let path = folder + "/file/store.sqlite"
      let failure = #expect(throws: StoreFailure.self) {
        try SQLiteDatabase.open(path: path, schemas: [])
      }
      #expect(failure?.description == "the store \(path) cannot be opened")
    }
  }

  @Test func `waits for its turn, and eight at once lose nothing`() async throws {
    try await Scratch.withFile { path in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          group.addTask {
            let store = try SQLiteDatabase.open(
              path: path, for: writer == 0 ? .server : .once, schemas: [Sample.schema])
            for number in 0..<25 {
              try await store.write { session in
                let count = try session.readerIDs().count
                try session.noteReader("\(writer)-\(number)", age: count)
              }
            }
            try store.close()
          }
        }
        try await group.waitForAll()
      }
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      let ages = try await store.read {
        try $0.run("SELECT age FROM reader ORDER BY age").map { try $0.integer("age") }
      }
      // Each counted the rows of all who were before it.
      #expect(ages == Array(0..<200))
      #expect(try store.faults() == [])
    }
  }

  @Test(arguments: [SQLiteDatabase.Use.once, .server])
  func `keeps a promise on the disk and leaves nothing of what was deleted`(
    use: SQLiteDatabase.Use
  ) async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, for: use, schemas: [Sample.schema])
      let settings = try await store.write { session in
        try ["synchronous", "secure_delete", "foreign_keys"].map { name in
          try session.run(Statement(stringLiteral: "PRAGMA \(name)"))[0].integer(name)
        }
      }
      #expect(settings == [2, 1, 1])
      let journal = try await store.read { try $0.run("PRAGMA journal_mode")[0] }
      #expect(try journal.text("journal_mode") == "wal")
    }
  }
}

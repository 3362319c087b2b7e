import Store
import StoreSQLite
import Testing
import Vocabulary

struct RestoreTests {
  @Test func `brings the rows back and keeps what it replaced`() async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      try await store.write { try $0.noteReader("before") }
      try store.backUp(to: path + ".backup")
      try await store.write { try $0.noteReader("later") }
      try store.close()

      #expect(try restore(path + ".backup", to: path))
      try await expect(["before"], in: path)
      try await expect(["before", "later"], in: path + ".replaced")
      #expect(try Scratch.mode(of: path) == 0o600)
      let restored = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      let mode = try await restored.read { try $0.run("PRAGMA journal_mode")[0] }
      #expect(try mode.text("journal_mode") == "wal")
    }
  }

  @Test func `makes a store where there was none`() async throws {
    try await Scratch.withFile { path in
      #expect(try !restore(path, to: path + ".new"))
      try await expect([], in: path + ".new")
    }
  }

  @Test(arguments: [SQLiteDatabase.Use.once, .server])
  func `refuses while anybody has the store open`(use: SQLiteDatabase.Use) async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, for: use, schemas: [Sample.schema])
      try await store.write { try $0.noteReader("kept") }
      try store.backUp(to: path + ".backup")
      let failure = #expect(throws: BackupFailure.self) { try restore(path + ".backup", to: path) }
      #expect(
        failure?.report == [
          "error: the store \(path) is in use",
          "try: Stop the server and the worker first, and run it again.",
        ])
      try await store.write { try $0.noteReader("still") }
      try store.close()
      try await expect(["kept", "still"], in: path)
      #expect(!Scratch.has(path + ".restoring"))
    }
  }

  @Test func `takes the place of a store that is damaged`() async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      try store.backUp(to: path + ".backup")
      try store.close()
      try Scratch.write(String(repeating: "rubbish ", count: 500), to: path)
      try Scratch.write("rubbish", to: path + "-wal")
      #expect(try restore(path + ".backup", to: path))
      try await expect([], in: path)
    }
  }

  @Test func `refuses what is no backup, is damaged or is newer, and touches nothing`()
    async throws
  {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      try await store.write { session in
        try session.noteReader("kept")
        for number in 0..<200 {
          try session.noteReader("\(number)", name: String(repeating: "x", count: 500))
        }
      }
      try store.backUp(to: path + ".backup")
      try await store.write { try $0.run("DELETE FROM reader WHERE name IS NOT NULL") }
      try store.close()
      func sentence(_ file: String, _ schemas: [Schema] = [Sample.schema]) -> String? {
        do {
          try restore(file, to: path, schemas)
          return nil
        } catch { return "\(error)" }
      }

      #expect(sentence(path + ".nowhere") == "there is no file \(path).nowhere")
      try Scratch.write("not a store", to: path + ".text")
      #expect(sentence(path + ".text") == "\(path).text is no backup of a Rapport store")
      #expect(
        sentence(path + ".backup", [])
          == "the store \(path).backup was made by a newer Rapport: its “library” is at step 1")
      try Scratch.damage(path + ".backup")
      #expect(
        sentence(path + ".backup")?.hasPrefix("the backup \(path).backup is damaged: ") == true)
      try await expect(["kept"], in: path)
    }
  }

  @discardableResult
  private func restore(
    _ backup: String, to path: String, _ schemas: [Schema] = [Sample.schema]
  ) throws -> Bool {
    try SQLiteDatabase.restore(
      from: backup, to: path, keeping: path + ".replaced", schemas: schemas)
  }

  private func expect(_ readers: [String], in path: String) async throws {
    let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
    defer { try? store.close() }
    let found = try await store.read { try $0.readerIDs() }
    #expect(found == readers)
  }
}

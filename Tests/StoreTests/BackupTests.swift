import Store
import StoreSQLite
import Testing
import Vocabulary

struct BackupTests {
  @Test func `is the store of one moment, row for row, while a writer goes on`() async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      let copy = path + ".copy"
      try await store.write { try $0.noteLoan(1) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in 2...150 { try await store.write { try $0.noteLoan(number) } }
        }
        group.addTask {
          let other = try SQLiteDatabase.connect(path: path)
          try other.backUp(to: copy)
        }
        try await group.waitForAll()
      }
      let backup = try SQLiteDatabase.open(path: copy, schemas: [Sample.schema])
      #expect(try backup.faults() == [])
      let kept = try await backup.read { try $0.allRows() }
      let original = try await store.read { try $0.allRows() }
      #expect(kept.readers == Array(original.readers.prefix(kept.readers.count)))
      #expect(kept.loans == Array(original.loans.prefix(kept.readers.count)))
      #expect(original.readers.count == 150)
      #expect(try Scratch.mode(of: copy) == 0o600)
    }
  }

  @Test func `replaces no file, and leaves none behind when it fails`() async throws {
    try await Scratch.withFile { path in
      let store = try SQLiteDatabase.open(path: path, schemas: [Sample.schema])
      let folder = String(path.dropLast("/store.sqlite".count))
      try Scratch.write("precious", to: folder + "/there")
      let failure = #expect(throws: BackupFailure.self) { try store.backUp(to: folder + "/there") }
      #expect(
        failure?.report == [
          "error: \(folder)/there is there already",
          "try: Choose another name, or remove it first.",
        ])
      let other = #expect(throws: BackupFailure.self) { try store.backUp(to: folder + "/no/where") }
      #expect(
        other?.report == [
          "error: the backup \(folder)/no/where cannot be made",
          "because: \(folder)/no/where.part cannot be written",
          "because: No such file or directory",
          "try: Make room on the disk, and check who owns the folder.",
        ])
      try store.close()
      #expect(try Scratch.names(in: folder) == ["store.sqlite", "there"])
    }
  }
}

extension Session {
  fileprivate func noteLoan(_ number: Int) throws {
    try noteReader("reader-\(1000 + number)", name: "Ada ’🌍", age: number)
    try run(
      """
      INSERT INTO loan (id, reader_id, title)
      VALUES (\("loan-\(1000 + number)"), \("reader-\(1000 + number)"), 'Emma')
      """)
  }

  fileprivate func allRows() throws -> (readers: [Row], loans: [Row]) {
    try (
      run("SELECT id, name, age, picture FROM reader ORDER BY id"),
      run("SELECT id, reader_id, title FROM loan ORDER BY id")
    )
  }
}

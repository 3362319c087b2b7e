import Foundation
import Store
import StoreSQLite
import Testing

/// The databases that this machine has: each passes the same tests.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
  case sqlite

  static var here: [Backend] { allCases }

  var testDescription: String { rawValue }

  /// A store of its own for one test, with the tables of `Sample`.
  func withStore(
    _ schemas: [Schema] = [Sample.schema], _ test: (any Database) async throws -> Void
  ) async throws {
    try await Scratch.within { folder in
      let store = try SQLiteDatabase.openOrMake(path: folder + "/store.sqlite")
      try await store.migrate(to: schemas, place: "the test's store", at: 0)
      try await test(store)
      try store.close()
    }
  }
}

/// A reader and what they borrowed.
enum Sample {
  static let schema = Schema(
    room: "library",
    migrations: [
      Migration(
        "readers and loans",
        [
          "CREATE TABLE reader (id TEXT PRIMARY KEY, name TEXT, age BIGINT, picture TEXT)",
          """
          CREATE TABLE loan (
            id TEXT PRIMARY KEY, reader_id TEXT NOT NULL REFERENCES reader (id), title TEXT NOT NULL)
          """,
        ])
    ])
}

extension Session {
  func noteReader(_ id: String, name: String? = nil, age: Int? = nil) throws {
    try run("INSERT INTO reader (id, name, age) VALUES (\(id), \(name), \(age))")
  }

  func readerIDs() throws -> [String] {
    try run("SELECT id FROM reader ORDER BY id").map { try $0.text("id") }
  }
}

/// A folder for one test, gone after it.
enum Scratch {
  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func within<Answer>(_ work: (String) async throws -> Answer) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID())").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await work(folder)
  }

  /// A store's file with the tables of `Sample`.
  static func withFile(_ work: (String) async throws -> Void) async throws {
    try await within { folder in
      let path = folder + "/store.sqlite"
      let store = try SQLiteDatabase.openOrMake(path: path)
      try await store.migrate(to: [Sample.schema], place: path, at: 0)
      try store.close()
      try await work(path)
    }
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Overwrites a stretch in the middle, where rows are.
  static func damage(_ path: String) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    let middle = bytes.count / 2
    bytes.replaceSubrange(middle..<middle + 8192, with: Data(repeating: 0xFF, count: 8192))
    try bytes.write(to: URL(filePath: path))
  }

  static func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.posixPermissions] as? Int ?? -1
  }

  static func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  static func setTime(_ seconds: Int, of path: String) throws {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}

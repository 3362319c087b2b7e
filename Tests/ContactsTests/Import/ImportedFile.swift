import Contacts
import Store
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// A file of a test, and what came of its import.
struct ImportedFile {
  let report: ImportReport
  let problems: [ImportProblem]

  /// `customers.csv:3:1: warning: …`
  var warnings: [String] { problems.map { $0.finding(in: "customers.csv").description } }

  static var settings: ContactSettings {
    var settings = ContactSettings()
    settings.fields = [
      ContactField(name: "town", title: "Town"),
      ContactField(name: "trees", kind: .number, title: "Trees planted"),
      ContactField(name: "since", kind: .date, title: "Customer since"),
      ContactField(name: "trade", kind: .flag, title: "In the trade"),
    ]
    settings.interests = [
      Interest(name: "hedging", title: "Hedging"), Interest(name: "fruit", title: "Fruit trees"),
    ]
    settings.lists = [MailingList(name: "news", title: "News from the nursery")]
    return settings
  }

  static func file(_ bytes: [UInt8], inPiecesOf size: Int = 7) -> ContactFile {
    ContactFile(path: "customers.csv", size: bytes.count) { each in
      for start in stride(from: 0, to: bytes.count, by: size) {
        try each(bytes[start..<min(start + size, bytes.count)])
      }
    }
  }

  static func imported(
    _ text: String, into store: SQLiteDatabase, settings: ContactSettings = settings,
    at now: Int = 1_795_168_800, _ change: (inout ImportOptions) -> Void = { _ in }
  ) async throws -> ImportedFile {
    try await imported(bytes: Array(text.utf8), into: store, settings: settings, at: now, change)
  }

  static func imported(
    bytes: [UInt8], into store: SQLiteDatabase, settings: ContactSettings = settings,
    at now: Int = 1_795_168_800, inPiecesOf size: Int = 7,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) async throws -> ImportedFile {
    var options = ImportOptions()
    change(&options)
    let work = try ContactImport(
      file(bytes, inPiecesOf: size), settings: settings, options: options, at: now,
      chance: Chance { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
      hash: { "hash of \($0.key)" })
    let problems = Problems()
    let watch = ImportWatch(problem: { problem in problems.all.withLock { $0.append(problem) } })
    let report = try await store.write { try work.run(in: $0, watch: watch) }
    return ImportedFile(report: report, problems: problems.all.withLock { $0 })
  }

  /// Into a store of its own.
  static func imported(
    _ text: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) async throws -> ImportedFile {
    try await imported(text, into: store(), change)
  }

  static func store() async throws -> SQLiteDatabase {
    try await .inMemory(schemas: [ContactsSchema.schema])
  }

  private final class Problems: Sendable {
    let all = Mutex<[ImportProblem]>([])
  }
}

/// What a file that cannot be imported is refused with, line by line.
func refusal(_ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) async throws
  -> [String]
{
  try await refusal(bytes: Array(text.utf8), change)
}

func refusal(
  bytes: [UInt8], inPiecesOf size: Int = 7, _ change: (inout ImportOptions) -> Void = { _ in }
) async throws -> [String] {
  let store = try await ImportedFile.store()
  do {
    _ = try await ImportedFile.imported(bytes: bytes, into: store, inPiecesOf: size, change)
  } catch let findings as Findings {
    let people = try await store.read { try $0.contacts(count: 10) }
    #expect(people.isEmpty, "half of the file was imported")
    return findings.all.flatMap(\.report)
  } catch let failure as any Failure {
    return failure.report
  }
  return []
}

/// `ada@example.org Ada Lovelace`, in the order of the addresses.
func people(in store: SQLiteDatabase) async throws -> [String] {
  try await store.read { session in
    try session.contacts(count: 1000).map { "\($0.email) \($0.name ?? "–")" }
  }
}

import ArgumentParser
import Contacts
import Store
import StoreSQLite
import Vocabulary

/// `rapport store migrate`
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Make data/, its store and keys, or bring them up to date.",
    discussion: """
      Run it once before the first visitor, and after every new version of Rapport,
      as the user who runs the endpoint. What is up to date is left alone; a store
      with rows in it is backed up before each step.

      Example:
        rapport store migrate --source my-shop
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Make a new key for contacts, though people are known by the one that is gone.")
  var newContactKey = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let migration = Migration(
      folder: data.folder, now: .now(), chance: .system, givesUpContactKey: newContactKey)
    let report = try await migration.run()
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }

  /// The work of the command, with its clock and chance given.
  struct Migration {
    let folder: DataFolder
    let now: Timestamp
    let chance: Chance
    var schemas = Schemas.all
    /// Makes a new key even where people are known by the one that is gone.
    var givesUpContactKey = false

    func run() async throws -> MigrateReport {
      for path in folder.folders { try PrivateFile.makeFolder(path) }
      var madeKeys = try FormKeys.makeIfMissing(in: folder, chance) ? [folder.formKey] : []
      let store = try SQLiteDatabase.openOrMake(path: folder.store)
      var backups: [String] = []
      let steps = try await store.migrate(to: schemas, place: folder.store, at: now.seconds) {
        step in
        let file = BackupName.before(step, in: folder, at: now)
        try store.backUp(to: file)
        backups.append(file)
      }
      if !givesUpContactKey { try await refuseLostContactKey(store) }
      if try ContactKey.makeIfMissing(in: folder, chance) { madeKeys.append(folder.contactKey) }
      try store.close()
      return MigrateReport(
        store: folder.store, steps: steps.map(\.description), backups: backups,
        madeKeys: madeKeys)
    }

    private func refuseLostContactKey(_ store: SQLiteDatabase) async throws {
      guard try PrivateFile.read(folder.contactKey) == nil else { return }
      let people = try await store.read { try $0.suppressionCount() }
      guard people == 0 else { throw KeyFailure.lost(folder.contactKey, people: people) }
    }
  }
}

/// What was made and changed.
struct MigrateReport: Encodable, Equatable {
  let store: String
  let steps, backups, madeKeys: [String]

  var text: String {
    var lines = backups.map { "Backed up to \($0)." }
    lines += madeKeys.map { "Made the key \($0)." }
    lines += steps.map { "Went step \($0)." }
    lines.append("The store \(store) is ready.")
    return lines.joined(separator: "\n")
  }
}

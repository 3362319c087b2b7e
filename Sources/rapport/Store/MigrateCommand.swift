import ArgumentParser
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

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let report = try await Migration(folder: data.folder, now: .now(), chance: .system).run()
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }

  /// The work of the command, with its clock and chance given.
  struct Migration {
    let folder: DataFolder
    let now: Timestamp
    let chance: Chance
    var schemas = Schemas.all

    func run() async throws -> MigrateReport {
      for path in folder.folders { try PrivateFile.makeFolder(path) }
      let madeKeys =
        (try FormKeys.makeIfMissing(in: folder, chance) ? [folder.formKey] : [])
        + (try ContactKey.makeIfMissing(in: folder, chance) ? [folder.contactKey] : [])
      let store = try SQLiteDatabase.openOrMake(path: folder.store)
      var backups: [String] = []
      let steps = try await store.migrate(to: schemas, place: folder.store, at: now.seconds) {
        step in
        let file = BackupName.before(step, in: folder, at: now)
        try store.backUp(to: file)
        backups.append(file)
      }
      try store.close()
      return MigrateReport(
        store: folder.store, steps: steps.map(\.description), backups: backups,
        madeKeys: madeKeys)
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

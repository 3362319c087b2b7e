import ArgumentParser
import Store
import StoreSQLite
import Vocabulary

/// `rapport store restore`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the store.",
    discussion: """
      The backup is checked before anything is changed, and the store that it
      replaces is kept in data/backups. Stop the server and the worker first.

      Example:
        rapport store restore data/backups/rapport-20270115T080000Z.sqlite
      """)

  @Argument(help: "The backup.", completion: .file(extensions: ["sqlite"]))
  var file: String

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() throws {
    let folder = data.folder
    for path in folder.folders { try PrivateFile.makeFolder(path) }
    let name = BackupName.replaced(in: folder, at: .now())
    let hasReplaced = try SQLiteDatabase.restore(
      from: file, to: folder.store, keeping: name, schemas: Schemas.all)
    let missing = try SQLiteDatabase.connect(path: folder.store).missingSteps(Schemas.all)
    let report = RestoreReport(
      restored: file, replaced: hasReplaced ? name : nil, isReady: missing.isEmpty)
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

/// What stands where now. Keys are only ever added.
struct RestoreReport: Encodable {
  let restored: String
  /// Where the store is that was there before.
  let replaced: String?
  let isReady: Bool

  var text: String {
    var lines = ["Restored \(restored)."]
    if let replaced { lines.append("What it replaced is \(replaced).") }
    if !isReady { lines.append("It is of an older Rapport; run: rapport store migrate") }
    return lines.joined(separator: "\n")
  }
}

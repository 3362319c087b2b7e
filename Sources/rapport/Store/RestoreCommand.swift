import ArgumentParser
import Store
import StoreSQLite
import Vocabulary

/// `rapport store restore`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the store.",
    discussion: """
      The backup is checked before anything is changed, and the store that it replaces is kept in
      data/backups. Stop the server and the worker first.

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
    let replaced = BackupName.replaced(in: folder, at: .now())
    try SQLiteDatabase.restore(
      from: file, to: folder.store, keeping: replaced, schemas: Schemas.all)
    let missing = try SQLiteDatabase.connect(path: folder.store).missingSteps(Schemas.all)
    if json {
      let report = ["restored": file, "replaced": replaced]
      Terminal.say(try JSONText.of(report))
    } else {
      Terminal.say("Restored \(file). What it replaced is \(replaced).")
      if !missing.isEmpty { Terminal.say("It is of an older Rapport; run: rapport store migrate") }
    }
  }
}

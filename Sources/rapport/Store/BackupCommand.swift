import ArgumentParser
import Store
import StoreSQLite
import Vocabulary

/// `rapport store backup`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write the store into a file of its own, while visitors go on.",
    discussion: """
      Example:
        rapport store backup --output /media/stick/my-shop.sqlite

      Files that visitors sent are in data/uploads; copy that folder after the store.
      """)

  @OptionGroup var data: DataOptions

  @Option(help: "The file to write; it must not be there. By default one in data/backups.")
  var output: String?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() throws {
    let file = output ?? BackupName.usual(in: data.folder, at: .now())
    let store = try SQLiteDatabase.connect(path: data.folder.store)
    try store.backUp(to: file)
    Terminal.say(json ? try JSONText.of(["backup": file]) : "Backed up to \(file).")
  }
}

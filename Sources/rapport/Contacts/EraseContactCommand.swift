import ArgumentParser
import StoreSQLite
import Vocabulary

/// `rapport contacts erase`
struct EraseContactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Forget a person: rows, files, mails.",
    discussion: """
      Removes all that came from this address or went to it. It cannot be undone, but
      backups in data/backups keep theirs until they are 30 days old. The address is put
      on no list again, by an import or by itself; what stands for it there is no address.

      Example:
        rapport contacts erase ada@example.org
      """)

  @Argument(help: "The person's address.", transform: EmailAddress.init(argument:))
  var address: EmailAddress

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let erasure = Erasure(folder: data.folder, store: try data.openStore())
    let report = try await erasure.erase(address, at: Timestamp.now().seconds)
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

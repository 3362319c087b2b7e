import ArgumentParser
import Vocabulary

/// `rapport store check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "See whether data/ is sound, and how much is in it.",
    discussion: """
      Reads all of the store, compares its steps with those of this version, and
      looks at who may read the keys. Ends with status 1 if anything is wrong.

      Example:
        rapport store check --json
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() throws {
    let report = Checkup(folder: data.folder, now: .now()).report()
    Terminal.say(json ? try JSONText.of(report) : report.text)
    if !json { Terminal.tell(report.troubles.map { "error: \($0)" }) }
    if !report.troubles.isEmpty { throw ExitCode.failure }
  }
}

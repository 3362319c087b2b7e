import ArgumentParser
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter status`
struct IssueStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "See how far the sending of an issue is, and what is in doubt.",
    discussion: """
      Examples:
        rapport newsletter status spring-list
        rapport newsletter status spring-list --json
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let now = Timestamp.now().seconds
    let newsletters = try await Newsletters.open(source: data.source, at: .now())
    let issue = try newsletters.issue(named: issue)
    let report = try await data.openStore().write { session in
      try session.settleGoneWorkers(seenBy: .here, at: now)
      return try IssueStatus(issue, at: now, in: session)
    }
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

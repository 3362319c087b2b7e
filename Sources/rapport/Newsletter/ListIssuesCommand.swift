import ArgumentParser
import Contacts
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter list`
struct ListIssuesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the issues: for how many they are, and how many have them.",
    discussion: """
      Example:
        rapport newsletter list --json
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let now = Timestamp.now()
    let newsletters = try await Newsletters.open(source: data.source, at: now)
    let issues = newsletters.issues
    let reports = try await data.openStore().read { session in
      try issues.map { try IssueReport($0, at: now.seconds, in: session) }
    }
    if json { return Terminal.say(try JSONText.of(reports)) }
    let width = reports.map(\.name.count).max() ?? 0
    for report in reports { Terminal.say(report.line(width: width)) }
  }
}

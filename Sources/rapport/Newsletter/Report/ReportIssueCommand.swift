import ArgumentParser
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter report`
struct ReportIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "See what became of an issue: sent, failed, come back, by domain and over time.",
    discussion: """
      Tells also how often each link was followed, if site/site.yaml says
      “mail: { clicks: true }”.

      Examples:
        rapport newsletter report spring-list
        rapport newsletter report spring-list --html report.html
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  @Option(help: "Write a page with charts into this file.", completion: .file())
  var html: String?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let report = try await RunReport.read(
      issue, source: data.source, from: data.openStore(), at: Timestamp.now().seconds)
    if let html {
      try PrivateFile.write(Array(RunReportPage.document(report).utf8), to: html)
    }
    if json { return Terminal.say(try JSONText.of(report)) }
    Terminal.say(html.map { "Wrote \($0)." } ?? report.text)
  }
}

import ArgumentParser
import Mail
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter check`
struct CheckIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "See what is wrong with issues before anybody gets them.",
    discussion: """
      Merges the messages and looks at them as they would travel: links, pictures,
      size, sender, unsubscribing. Ends with status 1 if anything fails.

      Examples:
        rapport newsletter check
        rapport newsletter check spring-list --all
        rapport newsletter check spring-list --matrix
      """)

  @Argument(help: "The issue; every one if none is named.")
  var issue: String?

  @OptionGroup var data: DataOptions

  @Flag(help: "Look at every reader's message, not at 200.")
  var all = false

  @Flag(help: "Show who gets what: segments, interests, attached files.")
  var matrix = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let newsletters = try await Newsletters.open(source: data.source, at: .now())
    let names = issue.map { [$0] } ?? newsletters.known
    let store = try data.openStore()
    let (seal, post) = try (data.contactSeal, data.issuePost(of: newsletters))
    var reports: [IssueCheckReport] = []
    var mistakes: [Finding] = []
    for name in names {
      do {
        var checkup = IssueCheckup(
          merge: try IssueMerge(
            newsletters.issue(named: name), of: newsletters, seal: seal,
            post: post), store: store)
        if all { checkup.sample = nil }
        reports.append(try await checkup.report())
      } catch let findings as Findings {
        mistakes += findings.all
        reports.append(IssueCheckReport(name, findings))
      } catch let fault as MailFault {
        reports.append(IssueCheckReport(name, fault))
      }
    }
    if json {
      Terminal.say(try JSONText.of(reports))
    } else {
      Terminal.tell(
        FindingList(newsletters.warnings + mistakes, inColour: Terminal.hasColour).lines)
      for report in reports {
        if matrix, !report.rows.isEmpty { Terminal.say(report.matrix) }
        Terminal.say(report.text)
      }
    }
    if reports.contains(where: { $0.failures > 0 }) { throw ExitCode.failure }
  }
}

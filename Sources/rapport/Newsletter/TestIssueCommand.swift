import ArgumentParser
import Contacts
import Mail
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter test`
struct TestIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Send yourself an issue as one of its readers gets it.",
    discussion: """
      Its subject begins with [Test], its links to leave the list change nothing, and
      it does not count as sent. It goes into the outbox; rapport work delivers it.

      Example:
        rapport newsletter test spring-list --to maud@example.org --reader ada@example.org
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  @Option(help: "Who gets the test.", transform: EmailAddress.init(argument:))
  var to: EmailAddress

  @Option(
    help: "Whose message it is; the first reader's if none is named.",
    transform: EmailAddress.init(argument:))
  var reader: EmailAddress?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let newsletters = try await Newsletters.open(source: data.source, at: .now())
    let merge = try IssueMerge(
      newsletters.issue(named: issue), of: newsletters, seal: data.contactSeal)
    let store = try data.openStore()
    let chosen = try await ReaderChoice(merge: merge, store: store).reader(reader)
    let around = try await merge.surroundings(of: [chosen.reader], in: store)
    let mail = try merge.test(as: chosen.reader, around, to: to, chance: .system)
    let now = newsletters.now.seconds
    try await store.write { session in try session.queue(mail, at: now) }
    let report = TestReport(
      issue: issue, to: to.text, reader: chosen.reader.contact.email.text,
      messageID: mail.messageID)
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

/// A test that waits in the outbox. Keys are only ever added.
struct TestReport: Encodable {
  let issue, to, reader, messageID: String

  var text: String {
    "“\(issue)” as \(reader) gets it waits for \(to). Deliver it: rapport work --once"
  }
}

import ArgumentParser
import Contacts
import Glibc
import Mail
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter send`
struct SendIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send an issue to everybody it is for, once.",
    discussion: """
      Checks it first, and sends nothing if a check fails. The messages go the way that
      site/site.yaml says below “mail”; into data/mail, a file each, if it says nothing.
      Whoever has the issue does not get it again, whatever happens meanwhile. Ctrl-C
      pauses it.

      Examples:
        rapport newsletter send spring-list --dry-run
        rapport newsletter send spring-list
        rapport newsletter send spring-list --yes --output outgoing
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  @Option(help: "Lay the messages into this folder, and send none.", completion: .directory)
  var output: String?

  @Flag(help: "Merge it for everybody, and send nothing.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    MemoryHabits.set(keeping: MemoryHabits.some)
    let newsletters = try await Newsletters.open(source: data.source, at: .now())
    let issue = try newsletters.issue(named: issue)
    try refuse(issue, at: newsletters.now)
    let store = try data.openStore(for: .server)
    let merge = try IssueMerge(
      issue, of: newsletters, seal: data.contactSeal,
      post: data.issuePost(of: newsletters))
    let check = try await IssueCheckup(merge: merge, store: store).report()
    guard check.failures == 0 else {
      Terminal.tell([check.text])
      throw NewsletterFailure.failsCheck(issue.name, check.failures)
    }
    if dryRun {
      let outcome = try await IssueRehearsal(merge: merge, store: store).run()
      return Terminal.say(
        json
          ? try JSONText.of(outcome)
          : "“\(issue.name)” would go to \(counted(outcome.messages, "reader")):"
            + " \(outcome.bytes / 1000) kB in all."
            + (outcome.unmade > 0 ? " To \(outcome.unmade) more no mail can be made." : ""))
    }
    let route = try IssueRoute(PostOffice(of: newsletters, data.folder), into: output, in: store)
    let now = newsletters.now.seconds
    let waiting = try await store.write { session in
      try session.settleGoneWorkers(seenBy: .here, at: now)
      return try session.waitingReaders(of: issue, at: now)
    }
    try ask(issue, waiting)
    let output = output
    try await store.write { try merge.begin(in: $0, into: output, at: now) }
    let dispatch = IssueDispatch(merge: merge, store: store, route: route, readers: check.readers)
    try await dispatch.run(json: json)
  }

  private func refuse(_ issue: Issue, at now: Timestamp) throws {
    guard !issue.kind.isTriggered else { throw NewsletterFailure.triggered(issue.name) }
    if let tooLate = issue.schedule?.tooLate, tooLate <= now {
      throw NewsletterFailure.tooLate(issue.name, tooLate)
    }
  }

  /// Who is not asked has to say so.
  private func ask(_ issue: Issue, _ count: Int) throws {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1 else { throw NewsletterFailure.nobodyToAsk(issue.name) }
    Terminal.tell(unfinished: "Send “\(issue.name)” to \(counted(count, "reader"))? [y/N] ")
    guard let answer = readLine()?.lowercased(), ["y", "yes"].contains(answer) else {
      throw CleanExit.message("Nothing was sent.")
    }
  }
}

import ArgumentParser
import Contacts
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter resume`
struct ResumeIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on sending an issue that was paused, stopped or broken off.",
    discussion: """
      Goes on where it was; who has the issue does not get it again. What is in doubt
      stays so: see rapport newsletter status, and settle it with resolve.

      Example:
        rapport newsletter resume spring-list
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    MemoryHabits.set(keeping: MemoryHabits.some)
    let newsletters = try await Newsletters.open(source: data.source, at: .now())
    let issue = try newsletters.issue(named: issue)
    let store = try data.openStore(for: .server)
    let merge = try IssueMerge(
      issue, of: newsletters, seal: data.contactSeal,
      post: data.issuePost(of: newsletters))
    let now = newsletters.now.seconds
    let (run, readers) = try await store.write { session in
      try session.settleGoneWorkers(seenBy: .here, at: now)
      guard let run = try session.run(of: issue.name) else {
        throw NewsletterFailure.neverSent(issue.name)
      }
      guard run.state != .cancelled, run.state != .finished else {
        throw NewsletterFailure.notRunning(issue.name, run.state)
      }
      try session.resumeRun(of: issue.name)
      return try (run, session.readerCount(of: issue.audience, at: now))
    }
    guard !issue.kind.isTriggered else {
      return Terminal.say("“\(issue.name)” goes to who joins again, by rapport work.")
    }
    let route = try IssueRoute(PostOffice(of: newsletters, data.folder), into: run.place, in: store)
    let dispatch = IssueDispatch(merge: merge, store: store, route: route, readers: readers)
    try await dispatch.run(json: json)
  }
}

import ArgumentParser
import Contacts
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts segment`
struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Count the lists and segments, or see who is in one.",
    discussion: """
      Who is in a segment is worked out anew each time. Only people who are subscribed
      to its list are in it.

      Examples:
        rapport contacts segment
        rapport contacts segment hedgers --limit 20
        rapport contacts segment growers --list news --json
      """)

  @Argument(help: "The list or segment whose readers are shown.")
  var name: String?

  @Option(help: "Under which list, for a segment that names none.")
  var list: String?

  @Option(help: "How many readers to show at most.")
  var limit = 100

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("A limit is at least 1.") }
  }

  func run() async throws {
    let groups = try data.contactSettings().groups
    let (store, limit, now) = (try data.openStore(), limit, Timestamp.now().seconds)
    guard let name else {
      let reports = try await store.read { session in
        try groups.map { try GroupReport($0, in: session, at: now) }
      }
      return try say(reports)
    }
    let group = try ReaderGroup.chosen(name, list: list, from: groups)
    let report = try await store.read { session in
      try GroupReport(group, showing: limit, in: session, at: now)
    }
    if json { return Terminal.say(try JSONText.of(report)) }
    for person in report.people ?? [] { Terminal.say(person.line) }
    Terminal.tell([report.closing])
  }

  private func say(_ reports: [GroupReport]) throws {
    if json { return Terminal.say(try JSONText.of(reports)) }
    guard !reports.isEmpty else {
      return Terminal.say(
        "There are no lists yet. Write “lists: { news: News }” in site/site.yaml.")
    }
    let width = reports.map(\.label.count).max() ?? 0
    for report in reports { Terminal.say(report.line(width: width)) }
  }
}

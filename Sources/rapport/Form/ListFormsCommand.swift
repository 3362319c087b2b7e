public import ArgumentParser
public import Forms
import Store
import StoreSQLite
import Vocabulary

/// `rapport form list`
struct ListFormsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the forms, or what was sent with one of them.",
    discussion: """
      Examples:
        rapport form list
        rapport form list complaint --count 20
        rapport form list question --state closed --json
      """)

  @Argument(help: "The form whose submissions are listed, the newest first.")
  var form: String?

  @OptionGroup var data: DataOptions

  @Option(help: "Which of them.")
  var state = Submission.State.received

  @Option(help: "How many to list at most.")
  var count = 50

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard count > 0 else { throw ValidationError("A count is at least 1.") }
  }

  func run() async throws {
    let store = try data.openStore()
    guard let form else { return try await listForms(in: store) }
    let (state, count) = (state, count)
    let reports = try await store.read { session in
      try session.submissions(of: form, state, limit: count).map {
        try SubmissionReport(session.exported($0))
      }
    }
    if reports.isEmpty { try await check(form, in: store) }
    if json { return Terminal.say(try JSONText.of(reports)) }
    guard !reports.isEmpty else { return Terminal.say("Nothing \(state) with “\(form)”.") }
    for report in reports { Terminal.say(report.line) }
  }

  private func listForms(in store: SQLiteDatabase) async throws {
    let counts = try await store.read { try $0.submissionCounts() }
    let names = Set(counts.map(\.form)).union(data.formNames).sorted()
    let reports = names.map { FormReport($0, counts.filter { [name = $0] in $0.form == name }) }
    if json { return Terminal.say(try JSONText.of(reports)) }
    guard !reports.isEmpty else {
      return Terminal.say("There are no forms yet. Write one: forms/question.yaml")
    }
    let width = names.map(\.count).max() ?? 0
    for report in reports { Terminal.say(report.line(width: width)) }
  }

  /// A form that nobody used is no mistake; a name that no form has is one.
  private func check(_ form: String, in store: SQLiteDatabase) async throws {
    let known = Set(try await store.read { try $0.submissionCounts() }.map(\.form))
      .union(data.formNames)
    guard known.contains(form) else { throw FormFailure.unknown(form, among: known.sorted()) }
  }
}

extension Submission.State: ExpressibleByArgument {}

import ArgumentParser
import Endpoint
import Forms
import Settings
import Store
import StoreSQLite
import Vocabulary

/// `rapport form spam`
struct SpamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spam", abstract: "Look through what looks like spam; nothing in it is lost.",
    discussion: """
      What is not taken out is forgotten after 30 days, and after 7 where there is no
      doubt.

      Examples:
        rapport form spam list
        rapport form spam release K7M2-9QXR-T
        rapport form spam mark K7M2-9QXR-T
      """,
    subcommands: [ListSpamCommand.self, ReleaseSpamCommand.self, MarkSpamCommand.self])
}

/// `rapport form spam list`
struct ListSpamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is in the spam box, and why.")

  @OptionGroup var data: DataOptions

  @Option(help: "How many to list at most, of each form.")
  var count = 50

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let count = count
    let reports = try await data.openStore().read { session in
      let forms = Set(try session.submissionCounts().filter { $0.state == .spam }.map(\.form))
      return try forms.sorted().flatMap { form in
        try session.submissions(of: form, .spam, limit: count).map {
          try SubmissionReport(session.exported($0))
        }
      }
    }
    if json { return Terminal.say(try JSONText.of(reports)) }
    guard !reports.isEmpty else { return Terminal.say("The spam box is empty.") }
    for report in reports {
      Terminal.say("\(report.line)\n  \(report.form), score \(report.score): \(report.reasons)")
    }
  }
}

/// `rapport form spam release`
struct ReleaseSpamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Take one out of the spam box: it is no spam.")

  @Argument(help: "Its reference number.", transform: Reference.init(argument:))
  var reference: Reference

  @OptionGroup var data: DataOptions

  func run() async throws {
    let (reference, forgetting) = (reference, data.forgetting())
    // No link is written here, so a site without a url will do.
    let knowledge = try Knowledge(
      .folder(data.folder.endpoint), baseURL: BaseURL("http://localhost"))
    try await data.openStore().write { session in
      guard let submission = try session.submission(reference), submission.state == .spam else {
        throw FormFailure.notSpam(reference)
      }
      try session.markNotSpam(
        reference, forgetAt: forgetting(submission, 0, submission.receivedAt))
      // It was thanked for, so what it asked for is done.
      guard let form = try knowledge.form(submission.form, submission.version) else { return }
      try Agreement.note(
        in: session.answers(of: reference), to: form, of: submission, .system, in: session)
    }
    Terminal.say("Released \(reference.spaced). Nobody was written to; answer it by hand.")
  }
}

/// `rapport form spam mark`
struct MarkSpamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Put one into the spam box.")

  @Argument(help: "Its reference number.", transform: Reference.init(argument:))
  var reference: Reference

  @OptionGroup var data: DataOptions

  func run() async throws {
    let (reference, forgetting) = (reference, data.forgetting())
    let now = Timestamp.now().seconds
    let forgetAt = try await data.openStore().write { session in
      guard let submission = try session.submission(reference) else {
        throw FormFailure.noSubmission(reference)
      }
      // From now on, so that there is time to take it out again however old it is.
      let forgetAt = min(submission.forgetAt, forgetting(submission, SpamScore.spam, now))
      try session.markSpam(reference, forgetAt: forgetAt)
      return forgetAt
    }
    Terminal.say(
      "Marked \(reference.spaced) as spam; it is forgotten on \(Timestamp(seconds: forgetAt).day).")
  }
}

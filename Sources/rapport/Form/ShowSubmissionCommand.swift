import ArgumentParser
import Forms
import Store
import StoreSQLite
import Vocabulary

/// `rapport form show`
struct ShowSubmissionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what somebody sent.",
    discussion: """
      Example:
        rapport form show K7M2-9QXR-T
      """)

  @Argument(
    help: "The reference number that its sender was given.", transform: Reference.init(argument:))
  var reference: Reference

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let reference = reference
    let report = try await data.openStore().read { session in
      guard let submission = try session.submission(reference) else {
        throw FormFailure.noSubmission(reference)
      }
      return try SubmissionReport(session.exported(submission))
    }
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

extension Reference {
  init(argument: String) throws {
    guard let reference = Reference(typed: argument) else {
      throw ValidationError(
        "“\(argument)” is no reference number. One has nine letters, like K7M2-9QXR-T.")
    }
    self = reference
  }
}

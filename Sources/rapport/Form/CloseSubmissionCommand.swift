import ArgumentParser
import Forms
import Store
import StoreSQLite
import Vocabulary

/// `rapport form close`
struct CloseSubmissionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Note that a submission is done with.",
    discussion: """
      Its sender sees so when they look up their reference number.

      Example:
        rapport form close K7M2-9QXR-T
      """)

  @Argument(help: "Its reference number.", transform: Reference.init(argument:))
  var reference: Reference

  @OptionGroup var data: DataOptions

  func run() async throws {
    let reference = reference
    try await data.openStore().write { session in
      guard try session.closeSubmission(reference) else {
        throw FormFailure.noSubmission(reference)
      }
    }
    Terminal.say("Closed \(reference.spaced).")
  }
}

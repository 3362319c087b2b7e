import ArgumentParser
import Newsletter
import Store
import StoreSQLite

/// `rapport newsletter pause`
struct PauseIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Hold the sending of an issue, whoever is at it.",
    discussion: """
      What is on the wire is finished; nothing else leaves.

      Example:
        rapport newsletter pause spring-list
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  func run() async throws {
    try await IssueSteering(store: data.openStore()).set(issue, to: .paused)
    Terminal.say("“\(issue)” is paused. Go on: rapport newsletter resume \(issue)")
  }
}

/// `rapport newsletter cancel`
struct CancelIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "End the sending of an issue: nobody else gets it.",
    discussion: """
      What is on the wire is finished. Who has it has it.

      Example:
        rapport newsletter cancel spring-list
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  func run() async throws {
    try await IssueSteering(store: data.openStore()).set(issue, to: .cancelled)
    Terminal.say("“\(issue)” is cancelled: nobody else gets it.")
  }
}

/// Changes how a run stands.
struct IssueSteering {
  let store: any Database

  /// Throws a `NewsletterFailure` where there is nothing to be changed.
  func set(_ issue: String, to state: IssueRun.State) async throws {
    try await store.write { session in
      guard let run = try session.run(of: issue) else {
        throw NewsletterFailure.neverSent(issue)
      }
      guard try session.setRun(of: issue, to: state, because: "somebody said so") else {
        throw NewsletterFailure.notRunning(issue, run.state)
      }
    }
  }
}

import ArgumentParser

/// `rapport form`
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "See what visitors sent, take it out, judge what looks like spam.",
    discussion: """
      Examples:
        rapport form list
        rapport form show K7M2-9QXR-T
      """,
    subcommands: [
      ListFormsCommand.self, ShowSubmissionCommand.self, ExportFormCommand.self, SpamCommand.self,
      CloseSubmissionCommand.self,
    ])
}

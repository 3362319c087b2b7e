import ArgumentParser

/// `rapport form`
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "See what visitors sent, take it out, judge what looks like spam.",
    subcommands: [
      ListFormsCommand.self, ShowSubmissionCommand.self, ExportFormCommand.self, SpamCommand.self,
      CloseSubmissionCommand.self,
    ])
}

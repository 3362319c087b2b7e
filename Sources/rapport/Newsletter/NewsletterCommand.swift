import ArgumentParser

/// `rapport newsletter`
struct NewsletterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsletter",
    abstract: "Write to the people on your lists: look an issue over, try it, send it.",
    discussion: """
      An issue is a file of content/newsletters.

      Examples:
        rapport newsletter list
        rapport newsletter preview spring-list --reader ada@example.org
        rapport newsletter check spring-list
        rapport newsletter send spring-list
        rapport newsletter status spring-list
      """,
    subcommands: [
      ListIssuesCommand.self, CheckIssueCommand.self, PreviewIssueCommand.self,
      TestIssueCommand.self, SendIssueCommand.self, IssueStatusCommand.self, PauseIssueCommand.self,
      ResumeIssueCommand.self, CancelIssueCommand.self, ResolveIssueCommand.self,
      ReportIssueCommand.self,
    ])
}

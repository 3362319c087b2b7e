import ArgumentParser

/// `rapport mail`
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "See that mails reach their readers, and what comes back.",
    subcommands: [
      MailStatusCommand.self, RetryMailCommand.self, TestMailCommand.self, BounceCommand.self,
    ])
}

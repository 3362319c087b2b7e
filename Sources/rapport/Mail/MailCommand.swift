import ArgumentParser

/// `rapport mail`
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "See that mails reach their readers, and what comes back.",
    subcommands: [
      KeysCommand.self, TestMailCommand.self, MailStatusCommand.self, RetryMailCommand.self,
      BounceCommand.self,
    ])
}

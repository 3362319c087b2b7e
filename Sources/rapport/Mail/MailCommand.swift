import ArgumentParser

/// `rapport mail`
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
<<<<<<< HEAD
    abstract: "See that mails reach their readers, and what comes back.",
    subcommands: [
      TestMailCommand.self, BounceCommand.self,
    ])
=======
    abstract: "See that mails reach their readers.",
    subcommands: [MailStatusCommand.self, RetryMailCommand.self, TestMailCommand.self])
>>>>>>> post
}

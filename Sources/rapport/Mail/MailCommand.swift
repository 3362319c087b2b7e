import ArgumentParser

/// `rapport mail`
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Look after what is sent, and what comes back.",
    discussion: """
      Example:
        rapport mail bounce /var/mail/bounces
      """,
    subcommands: [
      BounceCommand.self
    ])
}

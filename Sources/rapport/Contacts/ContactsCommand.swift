import ArgumentParser

/// `rapport contacts`
struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "See who is known, and forget who asks to be forgotten.",
    discussion: """
      Example:
        rapport contacts show ada@example.org
      """,
    subcommands: [ListContactsCommand.self, ShowContactCommand.self, EraseContactCommand.self])
}

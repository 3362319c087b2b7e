import ArgumentParser

/// `rapport contacts`
struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "See who is known, bring people in, and forget who asks for it.",
    discussion: """
      Example:
        rapport contacts show ada@example.org
      """,
    subcommands: [
      ListContactsCommand.self, ShowContactCommand.self, ImportContactsCommand.self,
      ExportContactsCommand.self, EraseContactCommand.self,
    ])
}

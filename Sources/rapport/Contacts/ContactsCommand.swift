import ArgumentParser

/// `rapport contacts`
struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "See who is known, bring people in, and whom an issue would reach.",
    discussion: """
      Example:
        rapport contacts show ada@example.org
      """,
    subcommands: [
      ListContactsCommand.self, ShowContactCommand.self, SegmentCommand.self,
      ImportContactsCommand.self, ExportContactsCommand.self, MergeContactsCommand.self,
      EraseContactCommand.self,
    ])
}

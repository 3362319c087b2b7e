import ArgumentParser

/// `rapport store`
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Look after data/: what visitors sent, its keys and backups.",
    discussion: """
      Examples:
        rapport store migrate
        rapport store backup
      """,
    subcommands: [
      MigrateCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
      RotateKeysCommand.self,
    ])
}

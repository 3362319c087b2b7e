import ArgumentParser

/// `rapport store`
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Look after data/: what visitors sent, its keys and backups.",
    subcommands: [
      MigrateCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
      RotateKeysCommand.self,
    ])
}

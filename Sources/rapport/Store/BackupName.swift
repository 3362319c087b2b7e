import Store
import Vocabulary

/// What a backup is called, so that backups stand in the order of their moments.
enum BackupName {
  /// `data/backups/rapport-20270115T080000Z.sqlite`
  static func usual(in folder: DataFolder, at now: Timestamp) -> String {
    "\(folder.backups)/rapport-\(stamp(now)).sqlite"
  }

  /// `data/backups/rapport-20270115T080000Z-before-forms-2.sqlite`
  static func before(_ step: Step, in folder: DataFolder, at now: Timestamp) -> String {
    "\(folder.backups)/rapport-\(stamp(now))-before-\(step.room)-\(step.number).sqlite"
  }

  /// The store that a restored one took the place of.
  static func replaced(in folder: DataFolder, at now: Timestamp) -> String {
    "\(folder.backups)/replaced-\(stamp(now)).sqlite"
  }

  /// In UTC, without what a file's name should not have: ISO 8601's basic form.
  private static func stamp(_ now: Timestamp) -> String {
    Timestamp(seconds: now.seconds).description.filter { $0 != "-" && $0 != ":" }
  }
}

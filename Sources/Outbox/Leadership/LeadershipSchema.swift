import Store

/// Who does what only one worker is to do.
enum LeadershipSchema {
  static let migration = Migration(
    "who does what one is to do",
    ["CREATE TABLE leader (duty TEXT NOT NULL PRIMARY KEY, worker TEXT NOT NULL)"])
}

import Store

/// The table of those who are at work.
enum WorkerSchema {
  static let migration = Migration(
    "who is at work",
    [
      """
      CREATE TABLE worker (
        id TEXT NOT NULL PRIMARY KEY, host TEXT NOT NULL, boot TEXT NOT NULL,
        process BIGINT NOT NULL, process_start BIGINT NOT NULL,
        entered_at BIGINT NOT NULL, alive_until BIGINT NOT NULL)
      """
    ])
}

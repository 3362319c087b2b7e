public import Store

/// Which issue went to whom, and how far its sending is.
public enum NewsletterSchema {
  public static let schema = Schema(
    room: "newsletter",
    migrations: [
      Migration(
        "deliveries",
        [
          """
          CREATE TABLE delivery (
            issue TEXT NOT NULL, contact_id TEXT NOT NULL,
            message_id TEXT NOT NULL, sent_at BIGINT NOT NULL,
            PRIMARY KEY (issue, contact_id))
          """,
          "CREATE INDEX delivery_by_contact ON delivery (contact_id, sent_at)",
        ]),
      Migration(
        "when an issue is sent",
        [
          """
          CREATE TABLE issue_run (
            issue TEXT PRIMARY KEY, started_at BIGINT NOT NULL, finished_at BIGINT)
          """
        ]),
      LedgerSchema.migration,
      Migration(
        "of which pages a digest tells",
        [
          """
          CREATE TABLE digest_page (
            issue TEXT NOT NULL, page TEXT NOT NULL, PRIMARY KEY (issue, page))
          """
        ]),
    ])
}

public import Store

/// Which issue went to whom, and which invitations are out.
public enum NewsletterSchema {
  public static let schema = Schema(
    room: "newsletter",
    migrations: [
      Migration(
        "deliveries and invitations",
        [
          """
          CREATE TABLE delivery (
            issue TEXT NOT NULL, contact_id TEXT NOT NULL,
            message_id TEXT NOT NULL, sent_at BIGINT NOT NULL,
            PRIMARY KEY (issue, contact_id))
          """,
          "CREATE INDEX delivery_by_contact ON delivery (contact_id, sent_at)",
          """
          CREATE TABLE invitation (
            token_hash TEXT PRIMARY KEY, form TEXT NOT NULL, contact_id TEXT NOT NULL,
            created_at BIGINT NOT NULL, used_at BIGINT)
          """,
          "CREATE INDEX invitation_by_contact ON invitation (contact_id, form)",
        ]),
      Migration(
        "when an issue is sent",
        [
          """
          CREATE TABLE issue_run (
            issue TEXT PRIMARY KEY, started_at BIGINT NOT NULL, finished_at BIGINT)
          """
        ]),
    ])
}

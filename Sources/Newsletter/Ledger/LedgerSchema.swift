import Store

/// The ledger: a row for each message of an issue that was ever claimed, and how far each run is.
enum LedgerSchema {
  static let migration = Migration(
    "how far each message is",
    [
      delivery,
      """
      INSERT INTO ledger (issue, contact_id, message_id, state, begun_at, claimed_at, sent_at,
        attempts, domain)
      SELECT issue, contact_id, message_id, 'sent', sent_at, sent_at, sent_at, 1, '' FROM delivery
      """,
      "DROP TABLE delivery",
      "ALTER TABLE ledger RENAME TO delivery",
      "CREATE INDEX delivery_by_contact ON delivery (contact_id)",
      // Small whatever the audience: most messages are sent. A question that uses it says
      // `state <> 'sent'` in these words.
      """
      CREATE INDEX delivery_unsettled ON delivery (state, issue, contact_id)
      WHERE state <> 'sent'
      """,
      "ALTER TABLE issue_run ADD COLUMN state TEXT NOT NULL DEFAULT 'running'",
      "ALTER TABLE issue_run ADD COLUMN reason TEXT",
      "ALTER TABLE issue_run ADD COLUMN advice TEXT",
      "ALTER TABLE issue_run ADD COLUMN place TEXT",
      "ALTER TABLE issue_run ADD COLUMN is_read BIGINT NOT NULL DEFAULT 0",
      // What was broken off before there were pages is gone on with by hand.
      "UPDATE issue_run SET is_read = 1",
      "UPDATE issue_run SET state = 'finished' WHERE finished_at IS NOT NULL",
      page,
      "CREATE INDEX issue_page_undone ON issue_page (issue, last_id) WHERE is_done = 0",
      // A delivery says the same.
      "DELETE FROM contact_event WHERE kind = 'issue'",
    ])

  /// `begun_at` is the first claim, from which it is counted how long a message is tried;
  /// `claimed_at` the last. `claim` names the worker; a message in doubt keeps it, as a worker that
  /// was only taken for gone may still know better. `status` is the receiver's code (RFC 3463).
  private static let delivery: Statement = """
    CREATE TABLE ledger (
      issue TEXT NOT NULL,
      contact_id TEXT NOT NULL,
      message_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (
        state IN ('claimed', 'sent', 'postponed', 'refused', 'unclear', 'bounced')),
      claim TEXT,
      begun_at BIGINT NOT NULL,
      claimed_at BIGINT NOT NULL,
      sent_at BIGINT,
      attempts BIGINT NOT NULL,
      not_before BIGINT,
      status TEXT,
      error TEXT,
      domain TEXT NOT NULL,
      PRIMARY KEY (issue, contact_id))
    """

  /// Readers who follow each other by their ids, both ends included, that one worker has taken on.
  private static let page: Statement = """
    CREATE TABLE issue_page (
      issue TEXT NOT NULL, last_id TEXT NOT NULL, first_id TEXT NOT NULL,
      claim TEXT, is_done BIGINT NOT NULL DEFAULT 0,
      PRIMARY KEY (issue, last_id))
    """
}

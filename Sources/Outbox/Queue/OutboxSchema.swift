public import Store

/// The table of mails that wait, were sent, or were given up, those of who sends them, and of how
/// often the links in them were followed.
public enum OutboxSchema {
  public static let schema = Schema(
    room: "outbox",
    migrations: [
      Migration("mails that wait", [mail, byMoment, byRecipient, byReference]),
      ThrottleSchema.migration, WorkerSchema.migration, LeadershipSchema.migration,
      ClickSchema.migration,
    ])

  /// A claim is a worker's word that it is at this mail, good until `claimed_until`.
  private static let mail: Statement = """
    CREATE TABLE mail (
      message_id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      form TEXT,
      sender TEXT,
      recipient TEXT NOT NULL,
      recipient_key TEXT NOT NULL,
      reference TEXT,
      message TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'claimed', 'sent', 'failed')),
      created_at BIGINT NOT NULL,
      not_before BIGINT NOT NULL,
      attempts BIGINT NOT NULL DEFAULT 0,
      claim TEXT,
      claimed_until BIGINT,
      last_error TEXT,
      sent_at BIGINT
    )
    """

  private static let byMoment: Statement = "CREATE INDEX mail_by_moment ON mail (state, not_before)"
  private static let byRecipient: Statement =
    "CREATE INDEX mail_by_recipient ON mail (recipient_key, created_at)"
  private static let byReference: Statement = "CREATE INDEX mail_by_reference ON mail (reference)"
}

import Store

/// What the limits of sending are counted in.
enum ThrottleSchema {
  /// Moments are those of the throttle's clock. A domain is one that the owner has set a limit for,
  /// or empty for all mails together.
  static let migration = Migration(
    "limits of sending",
    [
      """
      CREATE TABLE sending_slot (
        domain TEXT NOT NULL,
        span TEXT NOT NULL,
        begins BIGINT NOT NULL,
        ends BIGINT NOT NULL,
        used BIGINT NOT NULL,
        PRIMARY KEY (domain, span, begins))
      """,
      """
      CREATE TABLE sending_clock (
        name TEXT NOT NULL PRIMARY KEY, at BIGINT NOT NULL, behind BIGINT NOT NULL)
      """,
    ])
}

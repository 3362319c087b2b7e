import Store

/// How often the links of issues were followed, and nothing of by whom.
enum ClickSchema {
  /// A link is known by where it leads, so it stays itself when its issue is written anew. Counts
  /// say nothing about a person and stay for good.
  ///
  /// A trace lives for seconds; `visitor` is a keyed hash, another one each day.
  static let migration = Migration(
    "how often links are followed",
    [
      """
      CREATE TABLE issue_link (
        issue TEXT NOT NULL, target TEXT NOT NULL, words TEXT NOT NULL, place BIGINT NOT NULL,
        PRIMARY KEY (issue, target))
      """,
      """
      CREATE TABLE click (
        issue TEXT NOT NULL, target TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'machine')),
        count BIGINT NOT NULL,
        PRIMARY KEY (issue, target, kind))
      """,
      """
      CREATE TABLE click_trace (
        visitor TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, at BIGINT NOT NULL,
        PRIMARY KEY (visitor, target))
      """,
      "CREATE INDEX click_trace_to_forget ON click_trace (at)",
    ])
}

/// A place that keeps rows. `StoreSQLite` gives one.
///
/// The wait is at the door: `write` suspends once, and the work inside it is plain synchronous
/// code, so a transaction can never be left half done across a suspension. It commits when `work`
/// returns and rolls back when it throws.
public protocol Database: Sendable {
  /// Where a task that writes often runs best, as the store itself works there; nil is anywhere.
  var writing: (any TaskExecutor)? { get }

  func read<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer

  @discardableResult
  func write<Answer: Sendable>(
    _ work: @escaping @Sendable (any Session) throws -> Answer
  ) async throws -> Answer
}

extension Database {
  public var writing: (any TaskExecutor)? { nil }
}

/// An open transaction. It is used where it was given and never kept.
///
/// Rooms add their own verbs to it (`XQueries.swift`); two rooms' verbs in one closure are one
/// transaction.
public protocol Session {
  /// Runs a statement and returns its rows: empty for one that returns none.
  @discardableResult
  func run(_ statement: Statement) throws -> [Row]
}

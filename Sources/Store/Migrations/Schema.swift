/// The tables of a room, as the steps that made them, in order and forward only.
///
/// A step that has been released is never changed; a mistake in it is mended by the next.
public struct Schema: Sendable {
  /// The room's name: `forms`.
  public let room: String
  /// Numbered from 1 by their place.
  public let migrations: [Migration]

  public init(room: String, migrations: [Migration]) {
    (self.room, self.migrations) = (room, migrations)
  }
}

/// A step from one form of a room's tables to the next, in SQL that SQLite and PostgreSQL both read.
public struct Migration: Sendable {
  /// What it does, for the operator: `submissions and their answers`.
  public let title: String
  public let statements: [Statement]

  public init(_ title: String, _ statements: [Statement]) {
    (self.title, self.statements) = (title, statements)
  }
}

/// A statement of SQL whose interpolated values are bound, never written into the text.
///
/// `"SELECT name FROM reader WHERE email = \(email)"` becomes `… = $1`, which SQLite and PostgreSQL
/// both read.
public struct Statement: Sendable, Hashable, ExpressibleByStringInterpolation {
  public let sql: String
  public let values: [StoredValue]

  public init(stringLiteral text: String) { (sql, values) = (text, []) }

  public init(stringInterpolation parts: StringInterpolation) {
    (sql, values) = (parts.sql, parts.values)
  }

  /// Refuses a text with a NUL byte: PostgreSQL takes none, and SQLite would cut it short there.
  public func check() throws(StatementError) {
    for case .text(let text) in values where text.utf8.contains(0) { throw .textWithNUL(sql) }
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql = ""
    fileprivate var values: [StoredValue] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.reserveCapacity(literalCapacity + interpolationCount * 3)
    }

    public mutating func appendLiteral(_ text: String) { sql += text }

    public mutating func appendInterpolation(_ value: some Storable) {
      values.append(value.stored)
      sql += "$\(values.count)"
    }

    /// Nil is null.
    public mutating func appendInterpolation(_ value: (some Storable)?) {
      values.append(value.stored)
      sql += "$\(values.count)"
    }
  }
}

/// A statement that must not be run: a fault of ours, as such text is refused at the door.
public enum StatementError: Error, Hashable {
  case textWithNUL(String)
}

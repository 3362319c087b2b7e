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
  }
}

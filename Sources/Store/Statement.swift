/// A statement of SQL whose interpolated values are bound, never written into the text.
///
/// `"SELECT name FROM reader WHERE email = \(email)"` becomes `… = $1`, which SQLite and PostgreSQL
/// both read. A part of one is a statement too: `"SELECT … WHERE \(part: condition)"`.
public struct Statement: Sendable, Hashable, ExpressibleByStringInterpolation {
  public let sql: String
  public let values: [StoredValue]
  /// What stands before, between and after the values.
  private let texts: [String]

  public init(stringLiteral text: String) { (sql, values, texts) = (text, [], [text]) }

  public init(stringInterpolation parts: StringInterpolation) {
    (values, texts) = (parts.values, parts.texts)
    sql = zip(1..., texts.dropFirst()).reduce(into: texts[0]) { sql, next in
      sql += "$\(next.0)" + next.1
    }
  }

  /// Parts with the same words between each two: `a = $1 OR b = $2`.
  public init(_ parts: [Statement], joinedBy words: String) {
    var all = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    for (index, part) in parts.enumerated() {
      if index > 0 { all.appendLiteral(words) }
      all.appendInterpolation(part: part)
    }
    self.init(stringInterpolation: all)
  }

  /// A whole statement, which is no part of another. `sql` is ours in every letter.
  init(sql: String, values: [StoredValue]) {
    (self.sql, self.values, texts) = (sql, values, [sql])
  }

  /// Refuses a text with a NUL byte: PostgreSQL takes none, and SQLite would cut it short there.
  public func check() throws(StatementError) {
    for case .text(var text) in values where text.withUTF8({ $0.contains(0) }) {
      throw .textWithNUL(sql)
    }
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var texts = [""]
    fileprivate var values: [StoredValue] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      texts.reserveCapacity(interpolationCount + 1)
    }

    public mutating func appendLiteral(_ text: String) { texts[values.count] += text }

    public mutating func appendInterpolation(_ value: some Storable) { append(value.stored) }

    /// Nil is null.
    public mutating func appendInterpolation(_ value: (some Storable)?) { append(value.stored) }

    /// The part's values stay bound, and are numbered as they come to stand here.
    public mutating func appendInterpolation(part: Statement) {
      appendLiteral(part.texts[0])
      texts += part.texts.dropFirst()
      values += part.values
    }

    private mutating func append(_ value: StoredValue) {
      values.append(value)
      texts.append("")
    }
  }
}

/// A statement that must not be run: a fault of ours, as such text is refused at the door.
public enum StatementError: Error, Hashable {
  case textWithNUL(String)
}

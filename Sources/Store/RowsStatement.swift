import Vocabulary

/// A statement for many rows at once: `INSERT INTO tag (page, name) VALUES ($1, $2), ($1, $3) …`.
///
/// A row costs a fraction of what it would alone. It is run for 256, 16, 4 and single rows, so that a
/// database prepares four texts for any number of rows.
public struct RowsStatement: Sendable {
  private static let sizes = [256, 16, 4, 1]

  private let texts: [String]
  private let shared: Int, columns: Int

  /// The text before and after the rows. Each is `shared` values, the same in all of them, and
  /// `columns` of its own. `IN (` before and `)` after make a list of rows of one column.
  public init(_ head: StaticString, shared: Int = 0, columns: Int, _ tail: StaticString = "") {
    (self.shared, self.columns) = (shared, columns)
    texts = Self.sizes.map { size in
      let rows = (0..<size).map { row in
        let first = shared + row * columns
        let numbers = Array(1..<(1 + shared)) + Array((first + 1)..<(first + 1 + columns))
        return "(" + numbers.map { "$\($0)" }.joined(separator: ", ") + ")"
      }
      return "\(head)\(rows.joined(separator: ", "))\(tail)"
    }
  }

  /// `values` are those of all rows, one after the other.
  fileprivate func statements(_ common: [StoredValue], _ values: [StoredValue]) -> [Statement] {
    precondition(common.count == shared && values.count % columns == 0, "values are missing")
    var statements: [Statement] = []
    var index = 0
    for (size, text) in zip(Self.sizes, texts) {
      while values.count - index >= size * columns {
        let part = values[index..<(index + size * columns)]
        statements.append(Statement(sql: text, values: common + part))
        index += size * columns
      }
    }
    return statements
  }
}

extension Session {
  /// Runs it for any number of rows, none included, and returns what it gives for all of them.
  @discardableResult
  public func run(
    _ statement: RowsStatement, shared: [StoredValue] = [], _ values: [StoredValue]
  ) throws -> [Row] {
    try statement.statements(shared, values).flatMap { try run($0) }
  }
}

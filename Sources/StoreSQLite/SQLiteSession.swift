import Foundation
import GRDB
import Store

/// A transaction of one connection.
struct SQLiteSession: Session {
  let connection: GRDB.Database
  let place: String

  func run(_ statement: Store.Statement) throws -> [Store.Row] {
    try statement.check()
    do {
      let prepared = try connection.cachedStatement(sql: statement.sql)
      // `$1` is a name to SQLite; names are numbered as they appear, and ours appear in order.
      // Given as existentials: GRDB reads an array of one type by a key path, slower for each value.
      let values = statement.values.map { $0.bound as (any DatabaseValueConvertible)? }
      let arguments = StatementArguments(values)
      guard prepared.columnCount > 0 else {
        try prepared.execute(arguments: arguments)
        return []
      }
      let columns = prepared.columnNames
      let rows = try GRDB.Row.fetchAll(prepared, arguments: arguments)
      return try rows.map { try Store.Row($0, columns: columns) }
    } catch { throw StoreFailure.meant(by: error, at: place) }
  }
}

extension StoredValue {
  fileprivate var bound: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): bytes.withUnsafeBytes { Data($0) }.databaseValue
    }
  }
}

extension Store.Row {
  fileprivate init(_ row: GRDB.Row, columns: [String]) throws(RowError) {
    var values: [StoredValue] = []
    for (column, value) in zip(columns, row.databaseValues) {
      switch value.storage {
      case .null: values.append(.null)
      case .int64(let number): values.append(.integer(Int(number)))
      case .string(let text): values.append(.text(text))
      case .blob(let data): values.append(.bytes([UInt8](data)))
      // We keep whole numbers only: cents, seconds, counts.
      case .double: throw .wrongKind(column)
      }
    }
    self.init(columns: columns, values: values)
  }
}

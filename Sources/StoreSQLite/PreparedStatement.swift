import GRDB
import GRDBSQLite
import Store

/// A statement that SQLite has prepared, run with values by SQLite's own calls: GRDB copies each value
/// and each row several times on the way, a quarter of an import's instructions (callgrind).
struct PreparedStatement {
  private let prepared: GRDB.Statement
  private let columns: [String]

  init(_ prepared: GRDB.Statement) { (self.prepared, columns) = (prepared, prepared.columnNames) }

  /// Binds the values to `$1`, `$2` and so on, and reads the whole answer. To SQLite `$1` is a name;
  /// names are numbered as they appear, and ours appear in order.
  func rows(with values: [StoredValue]) throws -> [Store.Row] {
    try ValueBytes(values).withEach { each in
      // SQLite looks at the bytes until it is told to forget them.
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      guard sqlite3_bind_parameter_count(statement) == values.count else {
        throw failure(SQLITE_RANGE)
      }
      for (number, (value, bytes)) in zip(Int32(1)..., zip(values, each)) {
        let code = bind(value, bytes, to: number)
        guard code == SQLITE_OK else { throw failure(code) }
      }
      return try step()
    }
  }

  private var statement: OpaquePointer { prepared.sqliteStatement }

  private func bind(
    _ value: StoredValue, _ bytes: UnsafeRawBufferPointer, to number: Int32
  ) -> Int32 {
    let count = UInt64(bytes.count)
    return switch value {
    case .null: sqlite3_bind_null(statement, number)
    case .integer(let integer): sqlite3_bind_int64(statement, number, Int64(integer))
    case .text:
      sqlite3_bind_text64(
        statement, number, bytes.baseAddress, count, nil, UInt8(SQLITE_UTF8))
    case .bytes: sqlite3_bind_blob64(statement, number, bytes.baseAddress, count, nil)
    }
  }

  private func step() throws -> [Store.Row] {
    var rows: [Store.Row] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append(
          Store.Row(columns: columns, values: try columns.indices.map { try value($0) }))
      case SQLITE_DONE: return rows
      case let code: throw failure(code)
      }
    }
  }

  private func value(_ index: Int) throws(RowError) -> StoredValue {
    let column = Int32(index)
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_TEXT:
      // First the text, then its length: the call for it may change how it is kept.
      let text = UnsafeRawPointer(sqlite3_column_text(statement, column))
      return .text(String(decoding: bytes(at: text, of: column), as: UTF8.self))
    case SQLITE_BLOB:
      return .bytes(Array(bytes(at: sqlite3_column_blob(statement, column), of: column)))
    // We keep whole numbers only: cents, seconds, counts.
    default: throw .wrongKind(columns[index])
    }
  }

  private func bytes(at start: UnsafeRawPointer?, of column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let message = sqlite3_db_handle(statement).flatMap { sqlite3_errmsg($0) }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message.map { String(cString: $0) },
      sql: prepared.sql)
  }
}

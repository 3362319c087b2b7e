import GRDB
import GRDBSQLite
import Glibc
import Store

/// A statement that SQLite has prepared, by SQLite's own calls.
///
/// GRDB copies each value and each row several times on the way, a quarter of an import's
/// instructions; and before it prepares a statement it finds out which tables and columns are read,
/// for observers that we do not have, a tenth of a post's (callgrind).
///
/// Sendable although SQLite keeps it, as nobody runs it but who has been lent its connection, and a
/// connection is lent to one at a time (GRDB's queues).
struct PreparedStatement: @unchecked Sendable {
  private let statement: OpaquePointer
  private let columns: [String]
  private let sql: String

  /// `sql` is one statement: SQLite would leave a second one undone.
  init(_ sql: String, on connection: OpaquePointer) throws {
    var statement: OpaquePointer?
    let (code, isOne) = sql.withCString { text in
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &rest)
      return (code, rest.map { strspn($0, " \n") == strlen($0) } ?? true)
    }
    guard code == SQLITE_OK, let statement else { throw Self.failure(code, on: connection, sql) }
    guard isOne else {
      sqlite3_finalize(statement)
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "more than one statement", sql: sql)
    }
    (self.statement, self.sql) = (statement, sql)
    columns = (0..<sqlite3_column_count(statement)).map { index in
      sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Gives back what SQLite keeps of it. It is not run afterwards.
  func finalize() { sqlite3_finalize(statement) }

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
    Self.failure(code, on: sqlite3_db_handle(statement), sql)
  }

  private static func failure(
    _ code: Int32, on connection: OpaquePointer?, _ sql: String
  ) -> DatabaseError {
    let message = connection.flatMap { sqlite3_errmsg($0) }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message.map { String(cString: $0) }, sql: sql
    )
  }
}

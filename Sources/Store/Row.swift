/// A row of an answer, read by the names of its columns.
///
/// Throws where there is no such column, and where it holds another kind of value or null; the
/// `optional` ones give nil for null.
public struct Row: Sendable, Hashable {
  private let columns: [String]
  private let values: [StoredValue]

  public init(columns: [String], values: [StoredValue]) {
    (self.columns, self.values) = (columns, values)
  }

  public func text(_ column: String) throws(RowError) -> String {
    guard case .text(let text) = try value(column) else { throw .wrongKind(column) }
    return text
  }

  public func integer(_ column: String) throws(RowError) -> Int {
    guard case .integer(let number) = try value(column) else { throw .wrongKind(column) }
    return number
  }

  public func bytes(_ column: String) throws(RowError) -> [UInt8] {
    guard case .bytes(let bytes) = try value(column) else { throw .wrongKind(column) }
    return bytes
  }

  /// 0 is false.
  public func flag(_ column: String) throws(RowError) -> Bool { try integer(column) != 0 }

  public func optionalText(_ column: String) throws(RowError) -> String? {
    try value(column) == .null ? nil : text(column)
  }

  public func optionalInteger(_ column: String) throws(RowError) -> Int? {
    try value(column) == .null ? nil : integer(column)
  }

  public func value(_ column: String) throws(RowError) -> StoredValue {
    guard let index = columns.firstIndex(of: column) else { throw .noColumn(column) }
    return values[index]
  }
}

/// A query and its reader do not fit together: a fault of ours.
public enum RowError: Error, Hashable {
  case noColumn(String)
  case wrongKind(String)
}

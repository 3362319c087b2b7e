/// What a file says of one person, whatever its format.
struct ImportRow: Sendable, Hashable {
  /// Where it begins.
  var line: Int
  /// Of the columns that are read.
  var cells: [ImportCell]
  /// Why it cannot be read.
  var fault: String?

  init(line: Int, cells: [ImportCell] = [], fault: String? = nil) {
    (self.line, self.cells, self.fault) = (line, cells, fault)
  }
}

struct ImportCell: Sendable, Hashable {
  var target: ColumnTarget
  var text: String
}

/// Reads rows out of a text in UTF-8 as it comes in, and holds no more than one of them.
///
/// Throws `Findings` where the rest of the file cannot be trusted.
protocol RowReader {
  var columns: ColumnMap { get }
  mutating func read(
    _ bytes: ArraySlice<UInt8>, row handle: (ImportRow) throws -> Void) throws
  mutating func finish(row handle: (ImportRow) throws -> Void) throws
}

/// More of one person than anybody keeps in a file: such a file is something else, or broken.
enum ImportLimit {
  static let columns = 10_000
  static let cell = 1_000_000
}

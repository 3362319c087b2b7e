import Settings
import Vocabulary

/// The rows of a CSV file; the first names the columns.
struct TableRows: RowReader {
  private(set) var columns: ColumnMap
  private let path: String
  private var reader: CSVReader
  private var width: Int?
  /// The columns that are read.
  private var read: [(index: Int, target: ColumnTarget)] = []
  private var search: HeadSearch?

  init(separator: UInt8, columns: ColumnMap, path: String) {
    (self.columns, self.path) = (columns, path)
    reader = CSVReader(
      separator: separator,
      limits: .init(columns: ImportLimit.columns, bytes: ImportLimit.cell))
  }

  mutating func read(
    _ bytes: ArraySlice<UInt8>, row handle: (ImportRow) throws -> Void
  ) throws {
    // Apart, so that a row can be taken while the reader is at work.
    var reader = self.reader
    try reader.read(bytes) { try take($0, handle) }
    self.reader = reader
    if let breach = reader.breach { throw Findings(finding(of: breach)) }
  }

  mutating func finish(row handle: (ImportRow) throws -> Void) throws {
    var reader = self.reader
    try reader.finish { try take($0, handle) }
    if let breach = reader.breach { throw Findings(finding(of: breach)) }
    if let open = reader.openQuote {
      throw Findings(
        Finding(
          .error, in: path, line: open.line, column: open.column,
          "the quote that opens here is never closed",
          advice: "A quote inside a cell in quotes is written twice: “\"\"”."))
    }
    if let search { throw Findings(search.finding(in: path)) }
    guard width != nil else {
      throw Findings(
        Finding(
          .error, in: path, "the file is empty",
          advice: "Its first line names the columns: email,name"))
    }
  }

  private mutating func take(
    _ row: CSVReader.Row, _ handle: (ImportRow) throws -> Void
  ) throws {
    guard let width else { return head(row) }
    if search != nil {
      if search?.look(at: row) == true, let search { throw Findings(search.finding(in: path)) }
      return
    }
    guard row.count == width else {
      let cells = row.count == 1 ? "1 cell" : "\(row.count) cells"
      return try handle(
        ImportRow(
          line: row.line, fault: "this row has \(cells), and the first row has \(width)"))
    }
    let cells = read.compactMap { column -> ImportCell? in
      let text = CellText.text(row.bytes(column.index))
      return text.isEmpty ? nil : ImportCell(target: column.target, text: text)
    }
    // Spreadsheets end with rows of nothing but separators.
    if cells.isEmpty, (0..<width).allSatisfy({ row.bytes($0).allSatisfy { $0 <= 0x20 } }) { return }
    try handle(ImportRow(line: row.line, cells: cells))
  }

  private mutating func head(_ row: CSVReader.Row) {
    width = row.count
    let names = (0..<row.count).map { CellText.text(row.bytes($0)) }
    for (index, name) in names.enumerated() where !name.isEmpty {
      if let target = columns.target(of: name) { read.append((index, target)) }
    }
    if !columns.hasAddress { search = HeadSearch(names: names, line: row.line) }
  }

  private func finding(of breach: CSVReader.Breach) -> Finding {
    switch breach {
    case .columns(let line):
      Finding(
        .error, in: path, line: line, "this row has more than 10,000 cells",
        advice:
          "Is it a file of another kind? The cells of a table are separated by “,”, “;” or tabs.")
    case .bytes(let line, let column):
      Finding(
        .error, in: path, line: line, column: column, "this cell is longer than 1 MB",
        advice: "If it begins with a quote, see where that should be closed.")
    }
  }
}

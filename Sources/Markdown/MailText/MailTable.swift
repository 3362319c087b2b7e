/// The merged cells of a table, each in one line.
struct MailTable {
  struct Cell {
    /// In `words`.
    let words: Range<Int>
    let width: Int
    let kind: UInt8

    var isHeading: Bool { kind & 0x20 == 0 }
  }

  /// The words of all cells, one behind the other.
  var words: [UInt8] = []
  private(set) var rows: [[Cell]] = []
  private var row: [Cell] = []

  mutating func add(_ cell: Cell) { row.append(cell) }

  mutating func endRow() {
    if row.contains(where: { !$0.words.isEmpty }) { rows.append(row) }
    row = []
  }

  /// How wide each column is.
  var columns: [Int] {
    var columns: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index < columns.count {
          columns[index] = max(columns[index], cell.width)
        } else {
          columns.append(cell.width)
        }
      }
    }
    return columns
  }

  /// The headings of the columns, if the first row has any.
  var headings: [Cell]? {
    rows.first.flatMap { row in row.contains { $0.isHeading } ? row : nil }
  }
}

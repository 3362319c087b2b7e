import Settings
import Vocabulary

/// Looks in the first rows for why no column of a table holds addresses.
struct HeadSearch {
  private let names: [String]
  private let line: Int
  private var rows = 0
  private var headLine: Int?
  /// A column with an address in it.
  private var addressColumn: String?

  init(names: [String], line: Int) { (self.names, self.line) = (names, line) }

  /// Whether it has looked far enough.
  mutating func look(at row: CSVReader.Row) -> Bool {
    rows += 1
    let texts = (0..<min(row.count, 100)).map { CellText.text(row.bytes($0)) }
    if texts.contains(where: { ColumnNames.isAddress($0) }) { headLine = row.line }
    if let index = texts.firstIndex(where: isAddress), index < names.count {
      addressColumn = addressColumn ?? names[index]
    }
    return headLine != nil || rows >= 10
  }

  func finding(in path: String) -> Finding {
    if let headLine {
      return Finding(
        .error, in: path, line: line,
        "no column is named here that holds addresses; line \(headLine) looks like the one that"
          + " names the columns",
        advice: "Delete the lines above line \(headLine).")
    }
    if let address = names.first(where: isAddress) {
      return Finding(
        .error, in: path, line: line,
        "the first line names the columns, and this one has an address in it: \(address)",
        advice: "Write a line above it that names each column, such as: email,name")
    }
    let shown = names.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    let column = addressColumn ?? names.first ?? "Contact"
    return Finding(
      .error, in: path, line: line,
      "none of the columns is known to hold addresses: \(shown)",
      advice: "Say which one does: --map \"\(column)=email\"")
  }

  private func isAddress(_ text: String) -> Bool { (try? WrittenAddress(text)) != nil }
}

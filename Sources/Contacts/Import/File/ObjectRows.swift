import Settings
import Vocabulary

/// The rows of a JSON file: a list of objects, or one object after another.
struct ObjectRows: RowReader {
  private(set) var columns: ColumnMap
  private let path: String
  private var splitter: ObjectSplitter

  init(columns: ColumnMap, path: String) {
    (self.columns, self.path) = (columns, path)
    splitter = ObjectSplitter(path: path)
  }

  mutating func read(
    _ bytes: ArraySlice<UInt8>, row handle: (ImportRow) throws -> Void
  ) throws {
    for byte in bytes {
      if let object = try splitter.next(byte) { try handle(row(object)) }
    }
  }

  mutating func finish(row handle: (ImportRow) throws -> Void) throws { try splitter.finish() }

  private mutating func row(_ object: ObjectSplitter.Object) throws -> ImportRow {
    var findings: [Finding] = []
    let node = DataFile.read(object.bytes, path: "object.json", findings: &findings)
    guard findings.isEmpty else {
      throw Findings(
        findings.map {
          Finding(
            $0.weight, in: path, line: $0.line + object.line - 1,
            column: $0.line == 1 ? $0.column + object.column - 1 : $0.column, $0.message,
            advice: $0.advice)
        })
    }
    var row = ImportRow(line: object.line)
    if let entries = node?.mapping?.entries { add(entries, below: "", to: &row) }
    return row
  }

  /// `{"address": {"town": "Aldermere"}}` has a column `address.town`.
  private mutating func add(
    _ entries: [Mapping.Entry], below prefix: String, to row: inout ImportRow
  ) {
    for entry in entries {
      let name = prefix + entry.key
      if let inner = entry.value.mapping {
        add(inner.entries, below: name + ".", to: &row)
      } else if let target = columns.target(of: name), let text = text(entry.value) {
        row.cells.append(ImportCell(target: target, text: text))
      }
    }
  }

  /// Nil where nothing is said.
  private func text(_ node: Node) -> String? {
    let words = (node.sequence ?? [node]).compactMap(\.text)
    let text = CellText.onOneLine(words.joined(separator: ";"))
    return text.isEmpty ? nil : text
  }
}

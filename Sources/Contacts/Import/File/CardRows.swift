import Vocabulary

/// The rows of a vCard file (RFC 6350, RFC 2426, and vCard 2.1 as old telephones write it).
struct CardRows: RowReader {
  private(set) var columns: ColumnMap
  private let path: String
  private var unfolding = CardLines()
  private var card: Card?

  init(columns: ColumnMap, path: String) {
    (self.columns, self.path) = (columns, path)
  }

  mutating func read(
    _ bytes: ArraySlice<UInt8>, row handle: (ImportRow) throws -> Void
  ) throws {
    for byte in bytes {
      if let line = try unfolding.next(byte, path: path) { try take(line, handle) }
    }
  }

  mutating func finish(row handle: (ImportRow) throws -> Void) throws {
    if let line = unfolding.last() { try take(line, handle) }
    guard let card else { return }
    throw Findings(
      Finding(
        .error, in: path, line: card.line, "the card that begins here has no end",
        advice: "A card ends with a line END:VCARD."))
  }

  private mutating func take(
    _ line: CardLines.Line, _ handle: (ImportRow) throws -> Void
  ) throws {
    guard let property = CardProperty(line.bytes) else { return }
    switch (property.name, property.value.uppercased()) {
    case ("BEGIN", "VCARD"):
      if let card { throw unended(card) }
      card = Card(line: line.number)
    case ("END", "VCARD"):
      guard let whole = card else { return }
      card = nil
      try handle(row(whole))
    default: card?.take(property)
    }
  }

  private mutating func row(_ card: Card) -> ImportRow {
    var row = ImportRow(line: card.line)
    for (name, value) in card.columns {
      let text = CellText.text(Array(value.utf8)[...])
      guard !text.isEmpty, let target = columns.target(of: name) else { continue }
      row.cells.append(ImportCell(target: target, text: text))
    }
    return row
  }

  private func unended(_ card: Card) -> Findings {
    Findings(
      Finding(
        .error, in: path, line: card.line, "the card that begins here has no end",
        advice: "A card ends with a line END:VCARD."))
  }
}

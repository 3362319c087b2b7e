/// Reads a table of RFC 4180 as it comes in, row by row, in constant memory.
///
/// A field may stand in double quotes and then hold the separator, line breaks and doubled quotes.
/// Lines may end in LF, CRLF or CR.
public struct CSVReader {
  public struct Field: Hashable, Sendable {
    public let text: String
    public let isQuoted: Bool
    /// Where it begins.
    public let line: Int, column: Int
  }

  public struct Row: Hashable, Sendable {
    public let fields: [Field]
    /// The line on which it begins.
    public var line: Int { fields.first?.line ?? 1 }
  }

  private enum State { case start, plain, quoted, quoteInQuotes }

  private let separator: UInt8
  private var state = State.start
  private var row: [Field] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  private var lastWasReturn = false
  private var (line, column) = (1, 1)
  private var (fieldLine, fieldColumn) = (1, 1)
  /// Where a quote was opened: the place to tell of, if the text ends inside it.
  public private(set) var openQuote: (line: Int, column: Int)?

  public init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

  /// Reads on, and hands over each row that is complete.
  public mutating func read(_ bytes: some Sequence<UInt8>, row handle: (Row) -> Void) {
    for byte in bytes {
      if let row = next(byte) { handle(row) }
      lastWasReturn = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  /// Hands over what stands after the last line break.
  public mutating func finish(row handle: (Row) -> Void) {
    if state == .quoted { openQuote = (openLine, openColumn) }
    if let row = endRow() { handle(row) }
  }

  private var (openLine, openColumn) = (1, 1)

  private mutating func next(_ byte: UInt8) -> Row? {
    if byte == 0x0A, lastWasReturn {
      if state == .quoted { field.append(byte) }
      return nil
    }
    let breaks = byte == 0x0A || byte == 0x0D
    if breaks { line += 1 }
    switch state {
    case .quoted:
      if byte == quote { state = .quoteInQuotes } else { field.append(byte) }
    case .start where byte == quote:
      (state, isQuoted) = (.quoted, true)
      (openLine, openColumn) = (line, column)
    case .quoteInQuotes where byte == quote:
      field.append(byte)
      state = .quoted
    case _ where byte == separator:
      endField()
    case _ where breaks:
      return endRow()
    default:
      field.append(byte)
      state = .plain
    }
    return nil
  }

  private mutating func endField() {
    row.append(
      Field(
        text: String(decoding: field, as: UTF8.self), isQuoted: isQuoted, line: fieldLine,
        column: fieldColumn))
    field.removeAll(keepingCapacity: true)
    (state, isQuoted) = (.start, false)
    (fieldLine, fieldColumn) = (line, column + 1)
  }

  /// A line with nothing on it is no row.
  private mutating func endRow() -> Row? {
    defer {
      row = []
      (fieldLine, fieldColumn) = (line, 1)
    }
    if row.isEmpty, field.isEmpty, !isQuoted { return nil }
    endField()
    return Row(fields: row)
  }
}

private let quote = UInt8(ascii: "\"")

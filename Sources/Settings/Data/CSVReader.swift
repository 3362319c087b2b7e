/// Reads a table of RFC 4180 as it comes in, row by row, in constant memory.
///
/// A field may stand in double quotes and then hold the separator, line breaks and doubled quotes.
/// Lines may end in LF, CRLF or CR.
public struct CSVReader {
  /// How much of one row is taken, which is all that is held of a table.
  public struct Limits: Sendable, Hashable {
    public var columns: Int
    /// Of one field.
    public var bytes: Int

    public init(columns: Int, bytes: Int) { (self.columns, self.bytes) = (columns, bytes) }

    public static let none = Limits(columns: .max, bytes: .max)
  }

  public enum Breach: Sendable, Hashable {
    case columns(line: Int)
    /// Where the field begins.
    case bytes(line: Int, column: Int)
  }

  private enum State { case start, plain, quoted, quoteInQuotes }

  private let separator: UInt8
  private let limits: Limits
  private var state = State.start
  /// Used for one row after the other, so that a row costs no memory of its own.
  private var row = Row()
  private var isQuoted = false
  private var lastWasReturn = false
  private var (line, column) = (1, 1)
  private var (fieldLine, fieldColumn) = (1, 1)
  private var (openLine, openColumn) = (1, 1)
  /// Where a quote was opened: the place to tell of, if the text ends inside it.
  public private(set) var openQuote: (line: Int, column: Int)?
  /// Nothing is read after it.
  public private(set) var breach: Breach?

  public init(separator: UInt8 = UInt8(ascii: ","), limits: Limits = .none) {
    (self.separator, self.limits) = (separator, limits)
  }

  /// Reads on, and hands over each row that is complete.
  public mutating func read(
    _ bytes: ArraySlice<UInt8>, row handle: (Row) throws -> Void
  ) rethrows {
    for byte in bytes where breach == nil {
      if next(byte) { try hand(to: handle) }
      lastWasReturn = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  /// Hands over what stands after the last line break.
  public mutating func finish(row handle: (Row) throws -> Void) rethrows {
    guard breach == nil else { return }
    if state == .quoted { openQuote = (openLine, openColumn) }
    if endRow() { try hand(to: handle) }
  }

  private mutating func hand(to handle: (Row) throws -> Void) rethrows {
    try handle(row)
    row.removeAll()
  }

  /// Whether a row is complete.
  private mutating func next(_ byte: UInt8) -> Bool {
    if byte == 0x0A, lastWasReturn {
      if state == .quoted { append(byte) }
      return false
    }
    let breaks = byte == 0x0A || byte == 0x0D
    if breaks { line += 1 }
    switch state {
    case .quoted:
      if byte == quote { state = .quoteInQuotes } else { append(byte) }
    case .start where byte == quote:
      (state, isQuoted) = (.quoted, true)
      (openLine, openColumn) = (line, column)
    case .quoteInQuotes where byte == quote:
      append(byte)
      state = .quoted
    case _ where byte == separator:
      endField()
    case _ where breaks:
      return endRow()
    default:
      append(byte)
      state = .plain
    }
    return false
  }

  private mutating func append(_ byte: UInt8) {
    row.append(byte)
    if row.openBytes > limits.bytes { breach = .bytes(line: fieldLine, column: fieldColumn) }
  }

  private mutating func endField() {
    row.endField(isQuoted: isQuoted, line: fieldLine, column: fieldColumn)
    if row.count > limits.columns { breach = .columns(line: row.line) }
    (state, isQuoted) = (.start, false)
    (fieldLine, fieldColumn) = (line, column + 1)
  }

  /// A line with nothing on it is no row.
  private mutating func endRow() -> Bool {
    defer { (fieldLine, fieldColumn) = (line, 1) }
    if row.count == 0, row.openBytes == 0, !isQuoted { return false }
    endField()
    return breach == nil
  }
}

private let quote = UInt8(ascii: "\"")

extension CSVReader {
  /// A row of a table: its text in one piece, and where its fields end in it.
  public struct Row: Hashable, Sendable {
    private struct Cell: Hashable {
      let end: Int, isQuoted: Bool
      let place: Place
    }

    private var bytes: [UInt8] = []
    private var cells: [Cell] = []

    public var count: Int { cells.count }

    /// What a field says, without its quotes.
    public func bytes(_ index: Int) -> ArraySlice<UInt8> {
      bytes[(index == 0 ? 0 : cells[index - 1].end)..<cells[index].end]
    }

    /// The line on which it begins.
    public var line: Int { cells.first.map { Int($0.place.line) } ?? 1 }

    public var fields: [Field] { cells.indices.map(field) }

    public func field(_ index: Int) -> Field {
      let cell = cells[index]
      return Field(
        text: String(decoding: bytes(index), as: UTF8.self), isQuoted: cell.isQuoted,
        line: Int(cell.place.line), column: Int(cell.place.column))
    }

    /// How long the field is that has not ended.
    var openBytes: Int { bytes.count - (cells.last?.end ?? 0) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func endField(isQuoted: Bool, line: Int, column: Int) {
      cells.append(
        Cell(end: bytes.count, isQuoted: isQuoted, place: Place(line: line, column: column)))
    }

    mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      cells.removeAll(keepingCapacity: true)
    }
  }

  public struct Field: Hashable, Sendable {
    public let text: String
    public let isQuoted: Bool
    /// Where it begins.
    public let line: Int, column: Int
  }
}

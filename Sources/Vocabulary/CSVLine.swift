/// A line of a table for other programs (RFC 4180): every cell in quotes.
public enum CSVLine {
  /// `isGuarded` makes formulas harmless, as whoever opens a table in a spreadsheet wants them.
  public static func bytes(_ cells: some Sequence<String>, isGuarded: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = []
    for cell in cells {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      bytes.append(quote)
      for byte in (isGuarded ? GuardedCell.guarded(cell) : cell).utf8 {
        if byte == quote { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
    return bytes + [0x0D, 0x0A]
  }
}

private let quote = UInt8(ascii: "\"")

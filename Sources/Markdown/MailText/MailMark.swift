/// The control characters that tell `MailText.layout` how the words between them hang together.
///
/// No text holds them: authors' and readers' control characters are blanks. One that stands where
/// it means nothing is a blank too. All are above 0x0F: a merge may have those below for its tags.
public enum MailMark {
  /// `block`, a `BlockKind`, the words, `end`.
  static let block: UInt8 = 0x10, end: UInt8 = 0x11
  /// `open`, a `ContainerKind`, blocks, `close`. A list's kind is followed by its number in the
  /// mail, the number of its first item, and `parameter` after each.
  static let open: UInt8 = 0x12, close: UInt8 = 0x13, parameter: UInt8 = 0x14
  static let lineBreak: UInt8 = 0x15
  /// In a table: a `CellKind`, the words, `cell`; and `row` after the last cell.
  static let cell: UInt8 = 0x16, row: UInt8 = 0x17
  /// `link`, the words, `destination`, the address, `linkEnd`.
  static let link: UInt8 = 0x18
  /// Between it and `linkEnd` stands an address, in which a merged value must be percent-encoded.
  public static let destination: UInt8 = 0x19
  public static let linkEnd: UInt8 = 0x1A
  /// At both ends of strong words.
  static let strong: UInt8 = 0x1B
}

/// What a block is. Headings are the digits of their levels.
enum BlockKind {
  static let paragraph = UInt8(ascii: "p")
  /// The words of an item of a list without blank lines between its items.
  static let item = UInt8(ascii: "i")
  /// A link that asks to be followed, with its address beside it.
  static let button = UInt8(ascii: "b")
  static let code = UInt8(ascii: "c")
  static let rule = UInt8(ascii: "r")
  static let table = UInt8(ascii: "t")
  /// The addresses of the links so far.
  static let addresses = UInt8(ascii: "a")
}

enum ContainerKind {
  static let quote = UInt8(ascii: ">")
  static let bullets = UInt8(ascii: "u")
  static let numbers = UInt8(ascii: "o")
  static let item = UInt8(ascii: "l")
}

enum CellKind {
  static let left = UInt8(ascii: "l")
  static let center = UInt8(ascii: "c")
  static let right = UInt8(ascii: "r")
  /// A column's heading, by its side: `L`, `C` or `R`.
  static func heading(_ side: UInt8) -> UInt8 { side & ~0x20 }
}

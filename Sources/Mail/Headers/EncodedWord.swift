/// Text outside ASCII in a header (RFC 2047): `=?utf-8?q?Gr=C3=BC=C3=9Fe?=`.
enum EncodedWord {
  /// The text as encoded words, none over 75 bytes and none that ends inside a character
  /// (mail-M7); the first is shorter, if the line has not so much room.
  ///
  /// The letters themselves where that is shorter, else base 64.
  static func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, to line: inout HeaderLines) {
    let asLetters = text.reduce(0) { $0 + letterCost($1) }
    let isLetters = asLetters <= (text.count + 2) / 3 * 4
    // A line with an encoded word has 76 bytes at most, and 12 of a word are its frame. The later
    // words stand behind a blank, which leaves them 63.
    let first = line.room - 2 - frame
    var room = first < 12 ? 63 : min(first, 63)
    var rest = text
    var word: [UInt8] = []
    while !rest.isEmpty {
      let piece = rest[..<cut(rest, room: room, isLetters: isLetters)]
      word.removeAll(keepingCapacity: true)
      word.append(contentsOf: isLetters ? "=?utf-8?q?".utf8 : "=?utf-8?b?".utf8)
      if isLetters {
        appendLetters(piece, to: &word)
      } else {
        Base64.append(UnsafeBufferPointer(rebasing: piece), to: &word)
      }
      word.append(contentsOf: "?=".utf8)
      line.word(word, isEncoded: true)
      (rest, room) = (rest[piece.endIndex...], 63)
    }
  }

  /// `=?utf-8?q?` and `?=`.
  private static let frame = 12

  /// The end of the characters from the front that fit into the room, at least one.
  private static func cut(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, room: Int, isLetters: Bool
  ) -> Int {
    var (end, sum, bytes) = (text.startIndex, 0, 0)
    while end < text.endIndex {
      var next = end
      repeat {
        sum += letterCost(text[next])
        (next, bytes) = (next + 1, bytes + 1)
      } while next < text.endIndex && text[next] & 0xC0 == 0x80
      let size = isLetters ? sum : (bytes + 2) / 3 * 4
      if size > room, end > text.startIndex { break }
      end = next
    }
    return end
  }

  private static func letterCost(_ byte: UInt8) -> Int {
    byte == MailBytes.blank || isBare(byte) ? 1 : 3
  }

  private static func appendLetters(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, to word: inout [UInt8]
  ) {
    for byte in text {
      if byte == MailBytes.blank {
        word.append(UInt8(ascii: "_"))
      } else if isBare(byte) {
        word.append(byte)
      } else {
        QuotedPrintable.appendSign(byte, to: &word)
      }
    }
  }

  /// What is safe even in the name beside an address (RFC 2047 §5 (3)).
  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "/"):
      true
    default: MailBytes.isLetterOrDigit(byte)
    }
  }
}

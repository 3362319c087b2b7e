/// Text outside ASCII in a header (RFC 2047): `=?utf-8?q?Gr=C3=BC=C3=9Fe?=`.
enum EncodedWord {
  /// The text as encoded words, none over 75 bytes and none that ends inside a character
  /// (mail-M7). The first line has `behind` bytes already, so that the first word is shorter.
  ///
  /// The letters themselves where that is shorter, else base 64.
  static func words(of text: String, behind: Int = 0) -> [String] {
    let asLetters = cut(text, behind: behind, cost: letterCost, whole: { $0 })
      .map { "=?utf-8?q?" + letters($0) + "?=" }
    let asBase64 = cut(text, behind: behind, cost: { $0.utf8.count }, whole: { ($0 + 2) / 3 * 4 })
      .map { "=?utf-8?b?" + Base64.encoded($0.utf8) + "?=" }
    return length(asLetters) <= length(asBase64) ? asLetters : asBase64
  }

  private static func length(_ words: [String]) -> Int {
    words.reduce(0) { $0 + $1.utf8.count + 1 }
  }

  /// Pieces that fit. `cost` is a character's share, `whole` what such shares come to.
  private static func cut(
    _ text: String, behind: Int, cost: (Unicode.Scalar) -> Int, whole: (Int) -> Int
  ) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var sum = 0
    // A line with an encoded word has 76 bytes at most; 12 of a word are its frame. The later
    // words stand behind a blank, which makes them 75 bytes.
    var room = behind + 24 > 76 ? 63 : 76 - behind - 12
    room = min(room, 63)
    for scalar in text.unicodeScalars {
      if !piece.isEmpty, whole(sum + cost(scalar)) > room {
        pieces.append(String(piece))
        (piece, sum, room) = (String.UnicodeScalarView(), 0, 63)
      }
      piece.append(scalar)
      sum += cost(scalar)
    }
    return piece.isEmpty ? pieces : pieces + [String(piece)]
  }

  private static func letterCost(_ scalar: Unicode.Scalar) -> Int {
    scalar.utf8.reduce(0) { $0 + ($1 == MailBytes.blank || isBare($1) ? 1 : 3) }
  }

  private static func letters(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == MailBytes.blank {
        bytes.append(UInt8(ascii: "_"))
      } else if isBare(byte) {
        bytes.append(byte)
      } else {
        bytes.append(MailBytes.equals)
        MailBytes.appendHex(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is safe even in the name beside an address (RFC 2047 §5 (3)).
  private static func isBare(_ byte: UInt8) -> Bool {
    MailBytes.isLetterOrDigit(byte) || "!*+-/".utf8.contains(byte)
  }
}
extension Unicode.Scalar {
  fileprivate var utf8: UTF8.EncodedScalar {
    UTF8.encode(self) ?? UTF8.encodedReplacementCharacter
  }
}

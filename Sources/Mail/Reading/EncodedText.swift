/// A header's text with its encoded words read (RFC 2047 §6.2).
enum EncodedText {
  /// Blanks between two encoded words belong to the encoding. A word in a character set that we
  /// do not know stays as it is.
  static func decoded(_ text: String) -> String {
    var shown = ""
    var blanks = ""
    var wasEncoded = false
    for word in Word.all(in: text) {
      if word.isBlank {
        blanks = word.text
        continue
      }
      let piece = EncodedPiece(word.text)
      if piece == nil || !wasEncoded { shown += blanks }
      shown += piece?.text ?? word.text
      (blanks, wasEncoded) = ("", piece != nil)
    }
    return shown + blanks
  }

  /// A run of blanks, or what stands between two.
  private struct Word {
    let text: String
    let isBlank: Bool

    static func all(in text: String) -> [Word] {
      var words: [Word] = []
      var rest = Array(text.utf8)[...]
      while let first = rest.first {
        let isBlank = MailBytes.isBlank(first)
        let run = rest.prefix { MailBytes.isBlank($0) == isBlank }
        words.append(Word(text: String(decoding: run, as: UTF8.self), isBlank: isBlank))
        rest = rest.dropFirst(run.count)
      }
      return words
    }
  }
}

/// One encoded word: `=?utf-8?q?Gr=C3=BC=C3=9Fe?=`.
private struct EncodedPiece {
  let text: String

  init?(_ word: String) {
    let parts = word.utf8.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8)
    else { return nil }
    let bytes: [UInt8]
    switch String(decoding: parts[2], as: UTF8.self).lowercased() {
    case "q":
      let blank = parts[3].map { $0 == UInt8(ascii: "_") ? MailBytes.blank : $0 }
      bytes = QuotedPrintable.decoded((blank + [UInt8(ascii: ".")])[...]).dropLast()
    case "b": bytes = Base64.decoded(parts[3])
    default: return nil
    }
    let name = parts[1].prefix { $0 != UInt8(ascii: "*") }
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "utf-8", "us-ascii": text = String(decoding: bytes, as: UTF8.self)
    case "iso-8859-1":
      text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    default:
      // Every character set that mail uses has ASCII in it.
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      text = String(decoding: bytes, as: UTF8.self)
    }
  }
}

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

  /// What stands in an encoded word, by the letter of its encoding; nil if there is none such.
  static func bytes(_ encoding: String, _ text: some Sequence<UInt8>) -> [UInt8]? {
    switch encoding.lowercased() {
    case "q":
      let blank = text.map { $0 == UInt8(ascii: "_") ? MailBytes.blank : $0 }
      return QuotedPrintable.decoded((blank + [UInt8(ascii: ".")])[...]).dropLast()
    case "b": return Base64.decoded(text)
    default: return nil
    }
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
    guard let bytes = EncodedText.bytes(String(decoding: parts[2], as: UTF8.self), parts[3]) else {
      return nil
    }
    let name = parts[1].prefix { $0 != UInt8(ascii: "*") }
    guard let text = CharacterSet.text(bytes, in: String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    self.text = text
  }
}

/// Free text in a header, such as a subject (RFC 5322 §2.2.1, RFC 2047 §5 (1)).
enum HeaderText {
  /// No control character, and none of Unicode's line ends; a tab is a blank.
  static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: true
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: false
    default: true
    }
  }

  /// The words of a header whose first line has `behind` bytes already, each of which may be put on
  /// the next line. From the first to the last that is not plain, all is encoded.
  static func words(of text: String, behind: Int) -> [String] {
    let words = text.utf8.split(separator: MailBytes.blank, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard var first = words.firstIndex(where: { !isPlain($0) }),
      var last = words.lastIndex(where: { !isPlain($0) })
    else { return words }
    // What has blanks at its ends takes the next word along, so that they are in the encoding.
    if words[first].isEmpty { first = max(0, first - 1) }
    if words[last].isEmpty { last = min(words.count - 1, last + 1) }
    let before = words[..<first]
    let used = before.reduce(behind) { $0 + $1.utf8.count + 1 }
    let run = words[first...last].joined(separator: " ")
    return before + EncodedWord.words(of: run, behind: used) + words[(last + 1)...]
  }

  /// Whether a word reads the same without an encoding. An empty one stands between two blanks,
  /// which folding could lose; one over 60 bytes might not fit on a line.
  private static func isPlain(_ word: String) -> Bool {
    (1...60).contains(word.utf8.count) && word.utf8.allSatisfy { 0x21...0x7E ~= $0 }
      && !word.contains("=?")
  }
}

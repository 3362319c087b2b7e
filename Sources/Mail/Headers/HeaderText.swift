/// Free text in a header, such as a subject (RFC 5322 §2.2.1, RFC 2047 §5 (1)).
enum HeaderText {
  /// No control character, and none of Unicode's line ends; a tab is a blank (mail-M6).
  static func mayStand(_ text: String) -> Bool {
    guard text.utf8.contains(where: { !(0x20...0x7E ~= $0) }) else { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09: true
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: false
      default: true
      }
    }
  }

  /// Word by word. From the first to the last that is not plain, all is encoded.
  static func write(_ text: String, to line: inout HeaderLines) {
    var text = text
    text.withUTF8 { bytes in
      if isPlainLine(bytes, room: line.room) { return line.word(bytes) }
      write(bytes, to: &line)
    }
  }

  /// Whether all of it fits beside the header's name and reads the same without an encoding.
  private static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>, room: Int) -> Bool {
    guard bytes.count <= room else { return false }
    var last = MailBytes.blank
    for byte in bytes {
      guard 0x20...0x7E ~= byte, byte != MailBytes.blank || last != MailBytes.blank,
        byte != UInt8(ascii: "?") || last != MailBytes.equals
      else { return false }
      last = byte
    }
    return last != MailBytes.blank
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to line: inout HeaderLines) {
    let words = bytes.split(separator: MailBytes.blank, omittingEmptySubsequences: false)
    guard var first = words.firstIndex(where: { !isPlain($0) }),
      var last = words.lastIndex(where: { !isPlain($0) })
    else { return words.forEach { line.word($0) } }
    // What has blanks at its ends takes the next word along, so that they are in the encoding.
    if words[first].isEmpty { first = max(0, first - 1) }
    if words[last].isEmpty { last = min(words.count - 1, last + 1) }
    for word in words[..<first] { line.word(word) }
    EncodedWord.write(bytes[words[first].startIndex..<words[last].endIndex], to: &line)
    for word in words[(last + 1)...] { line.word(word) }
  }

  /// Whether a word reads the same without an encoding. An empty one stands between two blanks,
  /// which folding could lose; one over 60 bytes might not fit on a line.
  private static func isPlain(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    (1...60).contains(word.count) && word.allSatisfy { 0x21...0x7E ~= $0 }
      && !MailBytes.looksEncoded(word)
  }
}

/// The name beside an address: `phrase` of RFC 5322 §3.2.5.
enum DisplayName {
  /// Bare, in quotes, or encoded, whichever does. False for an empty name, which is none.
  static func write(_ name: String, to line: inout HeaderLines) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard bytes.contains(where: { !MailBytes.isBlank($0) }) else { return false }
      // An encoded word in quotes is none, but not every reader knows.
      guard bytes.count <= 60, bytes.allSatisfy({ 0x20...0x7E ~= $0 }),
        !MailBytes.looksEncoded(bytes)
      else {
        EncodedWord.write(bytes[...], to: &line)
        return true
      }
      let words = bytes.split(separator: MailBytes.blank, omittingEmptySubsequences: false)
      if words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(MailBytes.isAtom) }) {
        for word in words { line.word(word) }
      } else {
        line.word(quoted(bytes))
      }
      return true
    }
  }

  private static func quoted(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var text = [quote]
    for byte in name {
      if byte == quote || byte == backslash { text.append(backslash) }
      text.append(byte)
    }
    return text + [quote]
  }
}

/// Encoded words (RFC 2047 §2, §5; mail-M6, mail-M7).
enum EncodedWordLint {
  static func check(_ field: LintPart.Field, _ report: inout LintReport) {
    guard isIn(field.lines.joined()) else { return }
    let name = field.name
    guard !["content-disposition", "content-type"].contains(name.lowercased()) else {
      return report.fail("M7", "A parameter of “\(name)” is an encoded word, which none can be.")
    }
    if isQuoted(field) {
      report.fail("M7", "The header “\(name)” has an encoded word in quotes, where it is none.")
      return
    }
    let holdsAddresses = AddressLint.headers.contains { $0.lowercased() == name.lowercased() }
    for line in field.lines {
      let words = line.split(whereSeparator: MailBytes.isBlank).filter { word in
        isIn(word) && !(holdsAddresses && isAddress(word))
      }
      if line.count > 76, words.contains(where: { $0.count <= 75 }) {
        report.fail("M7", "The header “\(name)” has an encoded word on a line over 76 bytes.")
      }
      for word in words { check(word, in: name, &report) }
    }
  }

  /// Whether there is `=?…?…?…?=` without a blank. A mailbox may hold `=?` (RFC 5322 §3.2.3).
  private static func isIn(_ bytes: some Sequence<UInt8>) -> Bool {
    let (bytes, mark) = (Array(bytes), UInt8(ascii: "?"))
    return bytes.indices.dropLast().contains { place in
      guard bytes[place] == MailBytes.equals, bytes[place + 1] == mark else { return false }
      let pieces = bytes[(place + 2)...].prefix { !MailBytes.isBlank($0) }
        .split(separator: mark, omittingEmptySubsequences: false)
      return pieces.count >= 4 && pieces[3].first == MailBytes.equals
    }
  }

  /// Whether a word of a header with addresses is one, whatever its mailbox looks like.
  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    let bare = word.filter { !"<>,".utf8.contains($0) }
    return AddressLint.isAddress(String(decoding: bare, as: UTF8.self))
  }

  private static func check(
    _ word: ArraySlice<UInt8>, in name: String, _ report: inout LintReport
  ) {
    let parts = word.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8),
      let bytes = EncodedText.bytes(String(decoding: parts[2], as: UTF8.self), parts[3])
    else {
      return report.fail("M7", "The header “\(name)” has an encoded word that cannot be read.")
    }
    if word.count > 75 {
      report.fail("M7", "The header “\(name)” has an encoded word over 75 bytes.")
    }
    let isUTF8 = String(decoding: parts[1], as: UTF8.self).lowercased() == "utf-8"
    if isUTF8, String(validating: bytes, as: UTF8.self) == nil {
      report.fail("M7", "The header “\(name)” has an encoded word that cuts a character.")
    }
    if bytes.contains(where: { $0 < 0x20 && $0 != MailBytes.tab }) {
      report.fail("M6", "The header “\(name)” has a line end or a control in an encoded word.")
    }
  }

  /// Whether one stands between quotes. In a subject, quotes are letters.
  private static func isQuoted(_ field: LintPart.Field) -> Bool {
    guard field.name.lowercased() != "subject" else { return false }
    let pieces = field.value.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().contains { $0.offset % 2 == 1 && isIn($0.element.utf8) }
  }
}

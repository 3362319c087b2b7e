/// Encoded words (RFC 2047 §2, §5; mail-M6, mail-M7).
enum EncodedWordLint {
  static func check(_ field: LintPart.Field, _ report: inout LintReport) {
    guard MailBytes.looksEncoded(field.lines.joined()) else { return }
    let name = field.name
    guard !["content-disposition", "content-type"].contains(name.lowercased()) else {
      return report.fail("M7", "A parameter of “\(name)” is an encoded word, which none can be.")
    }
    if isQuoted(field) {
      report.fail("M7", "The header “\(name)” has an encoded word in quotes, where it is none.")
      return
    }
    for line in field.lines {
      let words = line.split(whereSeparator: MailBytes.isBlank).filter(MailBytes.looksEncoded)
      if line.count > 76, words.contains(where: { $0.count <= 75 }) {
        report.fail("M7", "The header “\(name)” has an encoded word on a line over 76 bytes.")
      }
      for word in words { check(word, in: name, &report) }
    }
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

  /// Whether `=?` stands between quotes. In a subject, quotes are letters.
  private static func isQuoted(_ field: LintPart.Field) -> Bool {
    guard field.name.lowercased() != "subject" else { return false }
    let pieces = field.value.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().contains { $0.offset % 2 == 1 && $0.element.contains("=?") }
  }
}

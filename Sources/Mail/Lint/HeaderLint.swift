/// How headers are written: their folds, their bytes and their encoded words (mail-M4, mail-M6,
/// mail-M7).
enum HeaderLint {
  static func check(_ part: LintPart, _ report: inout LintReport) {
    if part.strangers > 0 {
      report.fail("M6", "A line among the headers is none. Did a value hold a line end?")
    }
    for field in part.fields {
      checkFolds(field, &report)
      checkBytes(field, &report)
      EncodedWordLint.check(field, &report)
    }
  }

  private static func checkFolds(_ field: LintPart.Field, _ report: inout LintReport) {
    for (place, line) in field.lines.enumerated() {
      let words = line.split(whereSeparator: MailBytes.isBlank)
      if place > 0, words.isEmpty {
        report.fail("M4", "The header “\(field.name)” has a line of nothing but blanks.")
      }
      // The name and one word cannot be put on two lines without leaving the name alone.
      if line.count > 78, words.count > (place == 0 ? 2 : 1) {
        report.warn(
          "M4", "The header “\(field.name)” has a line over 78 bytes that could be folded.")
      }
    }
  }

  private static func checkBytes(_ field: LintPart.Field, _ report: inout LintReport) {
    let bytes = field.lines.joined()
    let isControl = bytes.contains { byte in
      (byte < 0x20 && byte != MailBytes.tab && byte != MailBytes.carriageReturn) || byte == 0x7F
    }
    if isControl { report.fail("M6", "The header “\(field.name)” holds a control character.") }
    // File names have a rule of their own, and so have addresses.
    guard !["content-disposition", "content-type"].contains(field.name.lowercased()) else { return }
    var text = field.value
    for address in AddressLint.addresses(in: field) { text = text.replacing(address, with: "") }
    if text.utf8.contains(where: { $0 >= 0x80 }) {
      report.fail("M7", "The header “\(field.name)” holds letters outside ASCII, not encoded.")
    }
  }
}

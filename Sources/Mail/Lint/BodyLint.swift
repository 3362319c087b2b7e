/// What a part says of its body, and whether the body is so (mail-M8 to mail-M11, mail-M13).
enum BodyLint {
  static func check(_ part: LintPart, _ report: inout LintReport) {
    if let field = part["Content-Disposition"] { FileNameLint.check(field, &report) }
    if part.isMultipart {
      BoundaryLint.check(part, &report)
    } else {
      checkCharset(part, &report)
      checkLines(part, &report)
    }
    let isContainer = part.isMultipart || part.mediaType.hasPrefix("message/")
    if isContainer, !["7bit", "8bit", "binary"].contains(part.encoding) {
      report.fail("M10", "A part of \(part.mediaType) may not travel as \(part.encoding).")
    }
  }

  private static func checkCharset(_ part: LintPart, _ report: inout LintReport) {
    let isEightBit = ["8bit", "binary"].contains(part.encoding)
    if part.body.contains(where: { $0 >= 0x80 }) {
      if isEightBit {
        report.warn("M13", "A part holds 8-bit bytes, which not every mail server takes.")
      } else {
        report.fail("M13", "A part that says \(part.encoding) holds 8-bit bytes.")
      }
    }
    guard part.mediaType.hasPrefix("text/"),
      part["Content-Disposition"]?.parameters.value != "attachment"
    else { return }
    let charset = part["Content-Type"]?.parameters["charset"]?.lowercased()
    if charset != "utf-8" {
      report.fail("M13", "A part of \(part.mediaType) does not say charset=utf-8.")
    }
  }

  private static func checkLines(_ part: LintPart, _ report: inout LintReport) {
    switch part.encoding {
    case "7bit", "8bit":
      for line in lines(part.body) { checkFront(line, &report) }
    case "quoted-printable":
      for line in lines(part.body) {
        checkFront(line, &report)
        checkQuoted(line, &report)
      }
    case "base64":
      for line in lines(part.body) { checkBase64(line, &report) }
    case "binary": break
    default: report.fail("M9", "There is no transfer encoding “\(part.encoding)”.")
    }
  }

  private static func lines(_ body: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    body.split(separator: MailBytes.lineFeed, omittingEmptySubsequences: false).map { line in
      line.last == MailBytes.carriageReturn ? line.dropLast() : line
    }
  }

  private static func checkFront(_ line: ArraySlice<UInt8>, _ report: inout LintReport) {
    if line.first == UInt8(ascii: ".") || line.starts(with: "From ".utf8) {
      report.warn("M9", "A line of a text begins with a dot or “From ”, which some servers change.")
    }
  }

  private static func checkQuoted(_ line: ArraySlice<UInt8>, _ report: inout LintReport) {
    if line.count > 76 { report.fail("M9", "A quoted-printable line has more than 76 bytes.") }
    if let last = line.last, MailBytes.isBlank(last) {
      report.fail("M9", "A quoted-printable line ends with a blank.")
    }
    for (index, byte) in zip(line.indices, line) where byte == MailBytes.equals {
      let sign = line[(index + 1)...].prefix(2)
      let isSign = sign.count == 2 && sign.allSatisfy { MailBytes.hexValue($0) != nil }
      if !isSign, !sign.isEmpty {
        report.fail("M9", "A quoted-printable part holds an equals sign that is not encoded.")
      }
    }
  }

  private static func checkBase64(_ line: ArraySlice<UInt8>, _ report: inout LintReport) {
    if line.count > 76 { report.fail("M9", "A base 64 line has more than 76 letters.") }
    let letters = line.prefix { $0 != MailBytes.equals }
    let padding = line.dropFirst(letters.count)
    let isPlain = letters.allSatisfy { Base64.value(of: $0) != nil }
    if !isPlain || padding.count > 2 || padding.contains(where: { $0 != MailBytes.equals }) {
      report.fail("M9", "A base 64 part holds what is no letter of it.")
    }
  }
}

/// Names of attached files (RFC 2231, mail-M8).
enum FileNameLint {
  static func check(_ field: LintPart.Field, _ report: inout LintReport) {
    let parameters = field.parameters
    let names = parameters.all.filter { $0.name == "filename" || $0.name.hasPrefix("filename*") }
    guard !names.isEmpty else { return }
    if names.contains(where: { $0.value.contains { $0 >= 0x80 } }) {
      report.fail("M8", "The name of a file holds letters outside ASCII, not encoded.")
    }
    if !names.contains(where: { $0.name == "filename" }) {
      report.warn("M8", "A file has no plain name beside the encoded one.")
    }
    for name in names where name.name.hasSuffix("*") {
      let isFirst = name.name == "filename*" || name.name == "filename*0*"
      if !isExtended(name.value, isFirst: isFirst) {
        report.fail("M8", "The encoded name of a file is not written as utf-8''… with %XX in it.")
      }
    }
    let name = parameters["filename"] ?? ""
    if name.unicodeScalars.contains(where: { $0 == "/" || $0 == "\\" || $0.value < 0x20 }) {
      report.fail("M8", "The name of a file holds a path or a control character.")
    }
  }

  private static func isExtended(_ value: [UInt8], isFirst: Bool) -> Bool {
    var rest = value[...]
    if isFirst {
      let parts = value.split(
        separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3,
        String(decoding: parts[0], as: UTF8.self).lowercased() == "utf-8"
      else { return false }
      rest = parts[2]
    }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else { continue }
      guard rest.count >= 2, rest.prefix(2).allSatisfy({ MailBytes.hexValue($0) != nil }) else {
        return false
      }
    }
    return true
  }
}

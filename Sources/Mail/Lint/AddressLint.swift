import Vocabulary

/// The addresses of a message (mail-M7, mail-M14, mail-M15).
enum AddressLint {
  static let headers = ["From", "Sender", "Reply-To", "To", "Cc", "Bcc"]

  static func check(_ message: LintPart, _ report: inout LintReport) {
    for name in headers {
      for field in message.all(name) {
        let addresses = addresses(in: field)
        if addresses.isEmpty {
          report.fail("M7", "The header “\(name)” holds no address.")
        }
        for address in addresses { check(address, in: name, &report) }
      }
    }
  }

  /// What stands between angle brackets, or alone between commas.
  static func addresses(in field: LintPart.Field) -> [String] {
    var (found, word, inner) = ([String](), "", nil as String?)
    var (isQuoted, isEscaped) = (false, false)
    for scalar in field.value.unicodeScalars + [","] {
      defer { isEscaped = isQuoted && !isEscaped && scalar == "\\" }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      switch scalar {
      case "<" where !isQuoted: (inner, word) = ("", "")
      case ">" where !isQuoted: (inner, word) = (word, "")
      case "," where !isQuoted:
        let address = inner ?? String(word.drop { $0 == " " })
        if isAddress(address) { found.append(address) }
        (inner, word) = (nil, "")
      default: word.unicodeScalars.append(scalar)
      }
    }
    return found
  }

  /// Whether something stands at a domain. A mailbox may look like anything, such as an encoded word;
  /// a domain holds none of its marks.
  static func isAddress(_ text: String) -> Bool {
    text.lastIndex(of: "@").map { !text[$0...].contains("?") } ?? false
  }

  private static func check(_ address: String, in name: String, _ report: inout LintReport) {
    let at = address.lastIndex(of: "@") ?? address.endIndex
    let (local, domain) = (address[..<at], address[at...].dropFirst())
    if local.utf8.count > 64 || domain.utf8.count > 255 || address.utf8.count + 2 > 256 {
      report.fail("M14", "An address in “\(name)” is longer than 64 bytes, @ and 255 bytes.")
    }
    if domain.utf8.contains(where: { $0 >= 0x80 }) {
      report.fail("M15", "A domain in “\(name)” is not in the ASCII form that DNS knows.")
    }
    if local.utf8.contains(where: { $0 >= 0x80 }) {
      report.fail("M15", "A mailbox in “\(name)” is not ASCII, which needs SMTPUTF8.")
    }
  }
}

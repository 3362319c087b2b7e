/// What the mails of a list say of it (mail-L1, mail-L7 to mail-L10).
enum ListLint {
  static func check(_ message: LintPart, _ report: inout LintReport) {
    checkOnce(message, &report)
    checkAutomatic(message, &report)
    guard message["List-Id"] != nil || message["List-Unsubscribe"] != nil else { return }
    checkID(message, &report)
    checkUnsubscribe(message, &report)
    for name in ["List-Help", "List-Owner", "List-Archive", "List-Subscribe"] {
      guard let field = message[name] else { continue }
      if urls(in: field) == nil {
        report.fail(
          "L8", "The header “\(name)” must hold addresses between < and >, without blanks.")
      }
    }
    if message["List-Post"]?.value != "NO" {
      report.warn("L8", "A list that only its owner writes to says “List-Post: NO”.")
    }
  }

  private static func checkOnce(_ message: LintPart, _ report: inout LintReport) {
    let rules = [
      "List-Unsubscribe": "L1", "List-Unsubscribe-Post": "L1", "List-Id": "L7", "List-Help": "L8",
      "List-Owner": "L8", "List-Archive": "L8", "List-Subscribe": "L8", "List-Post": "L8",
      "Auto-Submitted": "L10", "Precedence": "L10",
    ]
    for (name, rule) in rules.sorted(by: { $0.key < $1.key }) where message.all(name).count > 1 {
      report.fail(rule, "The header “\(name)” is there more than once.")
    }
  }

  private static func checkID(_ message: LintPart, _ report: inout LintReport) {
    guard let value = message["List-Id"]?.value else {
      return report.fail("L7", "The mail of a list has no header “List-Id”.")
    }
    let start = value.lastIndex(of: "<") ?? value.endIndex
    let id = value[start...].dropFirst()
    if id.last != ">" || !ListID.isOne(String(id.dropLast())) {
      report.fail("L7", "“List-Id” must end with an identifier such as <news.example.org>.")
    }
  }

  private static func checkUnsubscribe(_ message: LintPart, _ report: inout LintReport) {
    guard let field = message["List-Unsubscribe"] else {
      return report.fail("L1", "The mail of a list has no header “List-Unsubscribe”.")
    }
    if isFoldedInside(field) {
      report.fail("L9", "An address in “List-Unsubscribe” is folded.")
    } else if let urls = urls(in: field) {
      if urls.filter(WebAddress.isSecure).count != 1 {
        report.fail("L1", "“List-Unsubscribe” must hold exactly one https address.")
      }
    } else {
      report.fail("L1", "“List-Unsubscribe” must hold addresses between < and >.")
    }
    if message["List-Unsubscribe-Post"]?.value != "List-Unsubscribe=One-Click" {
      report.fail("L1", "“List-Unsubscribe-Post: List-Unsubscribe=One-Click” is missing.")
    }
  }

  private static func isFoldedInside(_ field: LintPart.Field) -> Bool {
    field.lines.dropLast().contains { line in
      let open = line.lastIndex(of: UInt8(ascii: "<"))
      let close = line.lastIndex(of: UInt8(ascii: ">"))
      return open.map { $0 > (close ?? line.startIndex) } ?? false
    }
  }

  /// Nil if there is anything but addresses, with commas between them.
  private static func urls(in field: LintPart.Field) -> [String]? {
    var urls: [String] = []
    for piece in field.value.split(separator: ",<", omittingEmptySubsequences: false)
      .flatMap({ $0.split(separator: ", <", omittingEmptySubsequences: false) })
    {
      var url = piece
      if urls.isEmpty, url.first == "<" { url.removeFirst() }
      guard url.last == ">", WebAddress.isOne(String(url.dropLast())) else { return nil }
      urls.append(String(url.dropLast()))
    }
    return field.value.first == "<" ? urls : nil
  }

  private static func checkAutomatic(_ message: LintPart, _ report: inout LintReport) {
    guard let value = message["Auto-Submitted"]?.parameters.value else { return }
    if !["no", "auto-generated", "auto-replied", "auto-notified"].contains(value) {
      report.fail("L10", "“Auto-Submitted” says “\(value)”, which nobody knows.")
    }
    if value == "auto-replied", message["List-Id"] != nil {
      report.fail("L10", "The mail of a list answers nobody, but “Auto-Submitted” says so.")
    }
  }
}

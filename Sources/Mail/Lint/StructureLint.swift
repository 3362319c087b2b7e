/// Which part stands in which: mixed( related( alternative( text, html ), pictures ), attachments ),
/// the plainest alternative first (mail-M12).
enum StructureLint {
  static func check(_ message: LintPart, _ report: inout LintReport) {
    let types = check(message, depth: 0, &report)
    if types.contains("text/html"), !types.contains("text/plain") {
      report.warn("M12", "The message has HTML but no plain text.")
    }
  }

  /// The kinds of all texts below, attached ones apart.
  private static func check(
    _ part: LintPart, depth: Int, _ report: inout LintReport
  ) -> Set<String> {
    guard part.isMultipart, depth < 10 else {
      let isAttached = part["Content-Disposition"]?.parameters.value == "attachment"
      return isAttached ? [] : [part.mediaType]
    }
    let parts = part.parts
    let types = parts.map(\.mediaType)
    switch part.mediaType {
    case "multipart/alternative":
      let ranks = types.map(rank)
      if ranks != ranks.sorted() {
        report.fail("M12", "Of the alternatives, the plainest must come first and HTML last.")
      }
    case "multipart/related":
      if let first = types.first, !["text/html", "multipart/alternative"].contains(first) {
        report.fail("M12", "A multipart/related must begin with the page, not with \(first).")
      }
    default: break
    }
    if part.mediaType != "multipart/mixed", types.contains("multipart/mixed") {
      report.fail("M12", "A multipart/mixed stands inside a \(part.mediaType).")
    }
    return parts.reduce(into: []) { $0.formUnion(check($1, depth: depth + 1, &report)) }
  }

  private static func rank(_ type: String) -> Int {
    switch type {
    case "text/plain": 0
    case "text/html", "multipart/related": 2
    default: 1
    }
  }
}

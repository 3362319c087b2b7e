/// Boundaries between parts (RFC 2046 §5.1.1, mail-M11).
enum BoundaryLint {
  static func check(_ part: LintPart, _ report: inout LintReport) {
    guard let boundary = part["Content-Type"]?.parameters["boundary"], let cut = part.cut else {
      return report.fail("M11", "A \(part.mediaType) has no boundary.")
    }
    let isAllowed = boundary.utf8.allSatisfy {
      MailBytes.isLetterOrDigit($0) || "'()+_,-./:=? ".utf8.contains($0)
    }
    if !(1...70).contains(boundary.utf8.count) || boundary.last == " " || !isAllowed {
      report.fail(
        "M11", "“\(boundary)” is no boundary: 1 to 70 letters and signs, no blank at the end.")
    }
    if cut.parts.isEmpty || !cut.isClosed {
      report.fail("M11", "The boundary that ends a \(part.mediaType) is missing.")
    }
    if cut.strays > 0 {
      report.fail("M11", "The boundary of a \(part.mediaType) stands in one of its parts.")
    }
  }
}

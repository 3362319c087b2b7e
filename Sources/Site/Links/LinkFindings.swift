import Content
import Vocabulary

/// Broken links as warnings at the place where their author wrote them.
struct LinkFindings {
  let findings: [Finding]

  /// `sources` are the numbers of the pages that the reports are of.
  init(_ publication: Publication, sources: [Int?], reports: [LinkReport]) {
    var findings: [Finding] = []
    var ofTemplates: [String: (page: String, count: Int)] = [:]
    for (number, report) in zip(sources, reports) {
      for link in report.broken {
        guard let number else { continue }
        let page = publication.article(number).page
        if let source = page.source, let place = Self.place(of: link.destination, in: page) {
          findings.append(Self.finding(link.destination, in: source, at: place))
        } else {
          ofTemplates[link.destination, default: (page.path.text, 0)].count += 1
        }
      }
    }
    for (destination, use) in ofTemplates {
      let pages = use.count == 1 ? "the page" : "\(use.count) pages, of them"
      findings.append(
        Finding(
          .warning, in: ThemeFiles.folder,
          "\(pages) \(use.page) link to \(destination), which is not there; a template, a menu or"
            + " front matter says so"))
    }
    self.findings = findings
  }

  private static func finding(
    _ destination: String, in source: String, at place: TextPosition
  ) -> Finding {
    Finding(
      .warning, in: source, line: place.line, column: place.column,
      "this links to \(destination), which is not there")
  }

  /// Where the page's text has the destination; nil if it came from elsewhere.
  private static func place(of destination: String, in page: Page) -> TextPosition? {
    let wanted = Array(destination.utf8)
    let body = page.body
    guard !wanted.isEmpty, body.count >= wanted.count else { return nil }
    var index = body.startIndex
    while let found = body[index...].firstIndex(of: wanted[0]) {
      guard found + wanted.count <= body.endIndex else { return nil }
      if body[found..<found + wanted.count].elementsEqual(wanted) {
        let place = TextPosition(ofByte: found - body.startIndex, in: body)
        return TextPosition(line: place.line + page.bodyLine - 1, column: place.column)
      }
      index = found + 1
    }
    return nil
  }
}

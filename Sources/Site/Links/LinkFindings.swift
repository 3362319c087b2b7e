import Content
import Vocabulary

/// Broken links as warnings at the place where their author wrote them.
struct LinkFindings {
  let findings: [Finding]

  /// `sources` are the numbers of the pages that the reports are of.
  init(_ publication: Publication, sources: [Int?], reports: [LinkReport]) {
    var findings: [Finding] = []
    var elsewhere: [String: (page: String, count: Int)] = [:]
    for (number, report) in zip(sources, reports) {
      for link in report.broken {
        guard let number else { continue }
        let article = publication.article(number)
        let written = WrittenLink(
          to: link.destination, in: article, targets: publication.components.targets)
        if let written, let source = article.page.source {
          findings.append(Self.finding(written, in: source))
        } else {
          elsewhere[link.destination, default: (article.page.path.text, 0)].count += 1
        }
      }
    }
    for (destination, use) in elsewhere {
      let pages = use.count == 1 ? "the page" : "\(use.count) pages, the first of them"
      findings.append(
        Finding(
          .warning, in: ThemeFiles.folder,
          "\(pages) \(use.page), \(use.count == 1 ? "links" : "link") to \(destination), which is"
            + " not there",
          advice: "It is not in the page's text: look in the templates, the menus and front matter."
        ))
    }
    self.findings = findings
  }

  private static func finding(_ link: WrittenLink, in source: String) -> Finding {
    Finding(
      .warning, in: source, line: link.place.line, column: link.place.column,
      "this links to \(link.destination), which is not there", advice: link.advice)
  }
}

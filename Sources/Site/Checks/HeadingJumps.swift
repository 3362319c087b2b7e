import Content
import Markdown
import Vocabulary

/// Headings that go down by more than one level, so that who listens misses one.
struct HeadingJumps {
  private(set) var findings: [Finding] = []

  init(_ article: Article) {
    // The title of the page is its heading of level 1.
    var above = 1
    for heading in article.document.outline {
      if heading.level > above + 1 {
        let marks = String(repeating: "#", count: above + 1)
        findings.append(
          Finding(
            .warning, in: article.page.source ?? "", line: heading.line,
            above == 1
              ? "the heading “\(heading.text)” is of level \(heading.level), straight below the title"
              : "the heading “\(heading.text)” is of level \(heading.level), below one of level \(above)",
            advice: "Write “\(marks) \(heading.text)”."))
      }
      above = heading.level
    }
  }
}

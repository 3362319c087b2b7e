import Content
import Markdown
import Settings
import Templates
import Vocabulary

/// Writes the shell with the frame of all pages, `base`, as if it were the page for wrong
/// addresses: at no address of its own, and kept out of search engines.
struct ShellRendering {
  let publication: Publication
  let links: SiteLinks

  static let template = "base"

  func shells() -> (shells: [PageShell], findings: [Finding]) {
    guard let number = publication.index.page(showing: .notFound),
      let template = publication.templates[Self.template]
    else { return ([], []) }
    let page = publication.article(number).page
    var bytes: [UInt8] = []
    template.render(record(number), into: &bytes, environment: publication.environment)
    var html: [UInt8] = []
    _ = links.rooted.rewrite(bytes, of: page.path.url, into: &html)
    let marks =
      String(decoding: html, as: UTF8.self).split(
        separator: PageShell.mainMark, omittingEmptySubsequences: false
      ).count - 1
    guard marks == 1 else {
      return (
        [],
        [
          Finding(
            .error, in: "\(ThemeFiles.folder)/base.mustache",
            "pages of forms have no place in this frame: it writes “page.content” "
              + (marks == 0 ? "nowhere" : "\(marks) times"),
            advice: "Write {{$main}}{{page.content}}{{/main}} once, between <main> and </main>.")
        ]
      )
    }
    return ([PageShell(language: publication.settings.language, html: html)], [])
  }

  private func record(_ number: Int) -> Record {
    let values = PageValues(publication: publication, number: number)
    let pages = publication.names.pages.page
    var page = values.record(content: PageShell.mainMark, pager: nil).values
    for (name, value) in [
      ("title", PageShell.titleMark),
      ("titleTag", "\(PageShell.titleMark) – \(publication.settings.title)"),
    ] {
      if let slot = pages.slot(of: name) { page[slot] = .text(value) }
    }
    for name in ["description", "image"] {
      if let slot = pages.slot(of: name) { page[slot] = .missing }
    }
    return Record(
      publication.names.root,
      [
        publication.site(on: publication.article(number).page.path.url, isShell: true),
        .record(Record(pages, page)),
        .record(ListValues(publication: publication, number: number).record(pager: nil)),
      ])
  }
}

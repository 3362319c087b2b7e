import Content
import Markdown
import Vocabulary

/// A page whose own text leads nowhere: no link and no component. Menus lead on, so this is a hint.
struct DeadEnd {
  private(set) var finding: Finding?

  init(_ article: Article) {
    let (page, document) = (article.page, article.document)
    guard let source = page.source, page.kind == .page, page.isIndexed, article.html == nil,
      document.links.allSatisfy({ $0.kind == .image }),
      document.pieces.allSatisfy({ piece in
        if case .markup(let html) = piece { !html.contains("<a ") } else { false }
      })
    else { return }
    finding = Finding(
      .warning, in: source, "the text of this page leads nowhere",
      advice: "End it with what a reader may want next: a link, a form, a telephone number.")
  }
}

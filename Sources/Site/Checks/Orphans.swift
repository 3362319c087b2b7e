import Content
import Vocabulary

/// Pages that no page leads to. The list of all pages does not count: nobody begins there.
struct Orphans {
  private(set) var findings: [Finding] = []

  init(_ publication: Publication, _ looks: [PageLook]) {
    var linked: Set<Int> = []
    for look in looks {
      switch publication.article(look.page).page.kind {
      case .siteMap, .notFound: continue
      default: linked.formUnion(look.links.subtracting([look.page]))
      }
    }
    for (number, article) in publication.index.articles.enumerated() where !linked.contains(number)
    {
      let page = article.page
      guard let source = page.source, page.isIndexed, page.kind != .home else { continue }
      findings.append(
        Finding(
          .warning, in: source, "no page links to this one, at \(page.path.text)",
          advice: "Link to it, or put it into a menu: “menu: main”."))
    }
  }
}

import Content
import Markdown
import Settings
import Vocabulary

/// What can be said of a page by what its author wrote.
struct PageChecks: Sendable {
  let site: ReadSite
  let files: FileTree
  let now: Timestamp
  let tellsAll: Bool
  private let keys: MisspeltKeys
  private let components: Set<String>

  init(_ site: ReadSite, files: FileTree, at now: Timestamp, tellsAll: Bool) {
    (self.site, self.files, self.now, self.tellsAll) = (site, files, now, tellsAll)
    keys = MisspeltKeys(site, ThemeFiles(files))
    let renderer = site.publication.components
    components = renderer.fragments.components.union(renderer.prepared.keys)
  }

  func remarks(on number: Int) -> [SiteRemark] {
    let article = site.publication.article(number)
    guard let source = article.page.source else { return [] }
    let isMadeElsewhere = site.fragments.bodies.contains(source)
    // Why a room could not make a page it has said; what the page lacks follows from that.
    if isMadeElsewhere, article.html == nil { return [] }
    let texts = PageTexts(article)
    var remarks = [texts.title.map { SiteRemark(.titles, $0) }].compactMap(\.self)
    if let finding = texts.description { remarks.append(SiteRemark(.descriptions, finding)) }
    // The rest another room reads, and says what is wrong with it.
    guard !isMadeElsewhere else { return remarks }
    remarks += HeadingJumps(article).findings.map { SiteRemark(.headings, $0) }
    remarks += ImageTexts(article, site.targets).findings.map { SiteRemark(.images, $0) }
    remarks += keys.findings(on: article.page).map { SiteRemark(.keys, $0) }
    remarks += CurlyQuotes(article.page).findings.map { SiteRemark(.quotes, $0) }
    remarks += ComponentTexts(article, known: components).findings.map {
      SiteRemark(.components, $0)
    }
    if tellsAll, let finding = DeadEnd(article).finding {
      remarks.append(SiteRemark(.deadEnds, finding))
    }
    return remarks
  }
}

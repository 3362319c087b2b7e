import Content
import Markdown
import Settings
import Templates
import Vocabulary

/// All that the pages of one build have in common when they are written. It never changes then.
struct Publication: Sendable {
  let settings: SiteSettings
  /// The site's address without a slash at the end, or nil.
  let baseURL: String?
  private(set) var tree: ContentTree
  private(set) var lists: PublicationLists
  let templates: PageTemplates
  let uses: UsedNames
  let components: ComponentRenderer
  /// By page; empty unless a template asks.
  let related: [[Int]]
  let environment: RenderEnvironment
  /// The addresses of the scripts that forms need.
  let scripts: [String]
  let hasFooterForm: Bool
}

extension Publication {
  var index: SiteIndex { lists.index }
  var names: SiteNames { lists.names }
  var summaries: [Record] { lists.summaries }
  var terms: TermLinks { lists.terms }
  var feeds: SiteFeeds { lists.feeds }
  var archives: [String: Archive] { lists.archives }
  var menus: [String: [MenuLine]] { lists.menus.menus }
  var site: Record { lists.site }

  /// With other texts of the same pages; what lists say of them stays.
  func with(_ articles: [Article], of tree: ContentTree) -> Publication {
    var publication = self
    (publication.tree, publication.lists.index) = (tree, index.with(articles))
    return publication
  }

  func article(_ page: Int) -> Article { index.articles[page] }
  func summary(_ page: Int) -> Value { .record(summaries[page]) }
  func permalink(_ path: SitePath) -> String? { baseURL.map { $0 + path.url } }
  func monthName(_ month: Int) -> String { environment.dateWords.months[month - 1] }

  func archiveRoot(of section: String) -> SitePath? {
    index.page(showing: .archive(section: section, .all)).map { article($0).page.path }
  }

  /// All pages that a list page lists, in order.
  func listing(of number: Int) -> [Int] {
    let page = article(number).page
    return switch page.kind {
    case .home: Array(index.newest.prefix(settings.pageSize))
    case .section: index.members[page.section] ?? []
    case .term(let taxonomy, let slug): index.pages(ofTerm: slug, in: taxonomy)
    case .archive(let section, let period): archives[section]?.pages(of: period) ?? []
    case .page, .taxonomy, .siteMap, .notFound: []
    }
  }

  /// The parts of a page's list, if it is one that is cut.
  func pagers(of number: Int) -> [Pager?] {
    let page = article(number).page
    let size: Int
    switch page.kind {
    case .section: size = settings.section(page.section).pageSize ?? settings.pageSize
    case .term: size = settings.pageSize
    default: return [nil]
    }
    return Pager.cutting(listing(of: number), every: size, at: page.path)
  }
}

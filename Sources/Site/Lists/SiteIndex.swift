import Content
import Settings

/// Which pages each list shows, and in which order. Pages are meant by their number in the tree.
struct SiteIndex: Sendable {
  private(set) var articles: [Article]
  /// The pages of a section, by the section's folder.
  let members: [String: [Int]]
  /// The page of a section, by its folder.
  let sectionPages: [String: Int]
  /// The sections in a section, by the folder of the outer one.
  let subsections: [String: [Int]]
  /// All pages of the owner that are no lists, newest first.
  let newest: [Int]
  /// The pages of taxonomies, terms and archives, by what they show.
  private let listPages: [Page.Kind: Int]
  /// By taxonomy and slug, newest first.
  private let termPages: [Page.Kind: [Int]]
  /// The number of a page's place among `members` of its section.
  private let positions: [Int]

  init(_ articles: [Article], tree: ContentTree, settings: SiteSettings) {
    self.articles = articles
    var members: [String: [Int]] = [:]
    var sectionPages: [String: Int] = [:]
    var listPages: [Page.Kind: Int] = [:]
    for (index, article) in articles.enumerated() {
      switch article.page.kind {
      case .page: members[article.page.section, default: []].append(index)
      case .home, .section: sectionPages[article.page.section] = index
      default: listPages[article.page.kind] = index
      }
    }
    self.listPages = listPages
    for (section, pages) in members {
      members[section] = PageOrder(settings.section(section)).sorted(pages, of: articles)
    }
    var positions = [Int](repeating: 0, count: articles.count)
    for pages in members.values {
      for (position, page) in pages.enumerated() { positions[page] = position }
    }
    var subsections: [String: [Int]] = [:]
    for (folder, page) in sectionPages where !folder.isEmpty {
      subsections[Self.outer(folder, in: sectionPages), default: []].append(page)
    }
    self.subsections = subsections.mapValues { PageOrder.automatic.sorted($0, of: articles) }
    self.members = members
    self.sectionPages = sectionPages
    self.positions = positions
    // Sorted once: every term's pages follow the same order.
    let byAge = PageOrder.newestFirst.sorted(Array(articles.indices), of: articles)
    newest = byAge.filter { articles[$0].page.kind == .page }
    var ranks = [Int](repeating: 0, count: articles.count)
    for (rank, page) in byAge.enumerated() { ranks[page] = rank }
    var termPages: [Page.Kind: [Int]] = [:]
    for term in tree.terms.values.joined() {
      termPages[.term(taxonomy: term.taxonomy, slug: term.slug)] = term.pages.sorted {
        ranks[$0] < ranks[$1]
      }
    }
    self.termPages = termPages
  }

  /// The same lists over other texts of the same pages.
  func with(_ articles: [Article]) -> SiteIndex {
    var index = self
    index.articles = articles
    return index
  }

  func pages(ofTerm slug: String, in taxonomy: String) -> [Int] {
    termPages[.term(taxonomy: taxonomy, slug: slug)] ?? []
  }

  /// The page that shows this part of a taxonomy or an archive.
  func page(showing kind: Page.Kind) -> Int? { listPages[kind] }

  /// The lists that a list belongs to, the widest first: a term to its taxonomy, a month to its
  /// year and that to the archive.
  func parents(of index: Int) -> [Int] {
    switch articles[index].page.kind {
    case .term(let taxonomy, _): [listPages[.taxonomy(taxonomy)]].compactMap { $0 }
    case .archive(let section, .year):
      [listPages[.archive(section: section, .all)]].compactMap { $0 }
    case .archive(let section, .month(let year, _)):
      [
        listPages[.archive(section: section, .all)],
        listPages[.archive(section: section, .year(year))],
      ].compactMap { $0 }
    default: []
    }
  }

  /// The sections around a page, the outermost first, without the home page and itself.
  func breadcrumbs(of index: Int) -> [Int] {
    let page = articles[index].page
    var folder = page.section
    var trail: [Int] = []
    if page.kind == .section { folder = Self.outer(folder, in: sectionPages) }
    while !folder.isEmpty {
      if let section = sectionPages[folder] { trail.insert(section, at: 0) }
      folder = Self.outer(folder, in: sectionPages)
    }
    return trail
  }

  /// The pages before and after one in the order of its section's list.
  func neighbours(of index: Int) -> (before: Int?, after: Int?) {
    let page = articles[index].page
    guard page.kind == .page, let pages = members[page.section] else { return (nil, nil) }
    let position = positions[index]
    return (
      position > 0 ? pages[position - 1] : nil,
      position + 1 < pages.count ? pages[position + 1] : nil
    )
  }

  /// The nearest section that a folder lies in.
  private static func outer(_ folder: String, in sections: [String: Int]) -> String {
    var folder = folder
    repeat {
      folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    } while !folder.isEmpty && sections[folder] == nil
    return folder
  }
}

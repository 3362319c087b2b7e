import Content
import Settings
import Templates

/// The terms of each page as links, by taxonomy.
struct TermLinks: Sendable {
  /// By page, then in the order of the taxonomies: the taxonomy and its terms.
  private let byPage: [[(taxonomy: Int, terms: [Value])]]
  private let taxonomies: [TaxonomySettings]
  /// All terms of a taxonomy.
  private let byTaxonomy: [String: [Value]]

  init(_ tree: ContentTree, settings: SiteSettings) {
    var byPage = [[(taxonomy: Int, terms: [Value])]](repeating: [], count: tree.pages.count)
    var byTaxonomy: [String: [Value]] = [:]
    for (number, taxonomy) in settings.taxonomies.enumerated() {
      for term in tree.terms[taxonomy.name] ?? [] {
        let link = Value.record(
          Record(
            LinkNames.term,
            [
              .text(term.title), .text(tree.path(of: term, in: taxonomy).url),
              .text(taxonomy.name), .number(term.pages.count),
            ]))
        byTaxonomy[taxonomy.name, default: []].append(link)
        for page in term.pages {
          if byPage[page].last?.taxonomy == number {
            byPage[page][byPage[page].count - 1].terms.append(link)
          } else {
            byPage[page].append((number, [link]))
          }
        }
      }
    }
    (self.byPage, self.byTaxonomy) = (byPage, byTaxonomy)
    taxonomies = settings.taxonomies
  }

  func all(of page: Int) -> [Value] { byPage[page].flatMap(\.terms) }
  func all(in taxonomy: String) -> [Value] { byTaxonomy[taxonomy] ?? [] }

  /// A page's terms, each taxonomy with a heading of its own.
  func grouped(of page: Int) -> [Value] {
    byPage[page].map { group in
      let taxonomy = taxonomies[group.taxonomy]
      return .record(
        Record(
          LinkNames.taxonomy,
          [
            .text(taxonomy.name), .text(taxonomy.title),
            .text(ContentTree.path(of: taxonomy).url), .list(group.terms),
          ]))
    }
  }
}

import Newsletter
import Site
import Vocabulary

/// The pages that issues list: all of them, or those since a reader's last digest.
struct IssueNews: Sendable {
  /// The sections and terms that issues may name.
  let lists: [String]
  /// For who was never sent a digest.
  let whole: IssueContent
  private let pages: [IssueContent.Page]

  /// `isOnSite` is for a page of the site, where a path is address enough.
  init(_ site: SitePages, sections: [String], isOnSite: Bool = false) {
    pages = site.all.map { page in
      IssueContent.Page(
        title: page.title, url: isOnSite ? page.path : page.url,
        summary: page.summary.isEmpty ? nil : page.summary,
        date: page.date, section: page.section, terms: page.terms.sorted())
    }
    let names = Set(site.all.flatMap { [$0.section] + $0.terms } + sections)
    lists = names.filter { !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.stands) }.sorted()
    whole = IssueContent(pages, lists: lists)
  }

  /// What has a date behind this moment, in seconds since 1970.
  func content(since moment: Int) -> IssueContent {
    IssueContent(pages.filter { ($0.date?.seconds ?? 0) > moment }, lists: lists)
  }

  /// In a name of a template.
  private static func stands(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      || scalar == "_"
  }
}

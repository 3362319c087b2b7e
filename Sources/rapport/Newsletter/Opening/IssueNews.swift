import Newsletter
import Site
import Vocabulary

/// The pages of the site that issues list.
struct IssueNews: Sendable {
  /// The sections and terms that issues may name.
  let lists: [String]
  let whole: IssueContent
  /// All of them, those too that no template could name.
  private let names: Set<String>

  /// `isOnSite` is for a page of the site, where a path is address enough.
  init(_ site: SitePages, sections: [String], isOnSite: Bool = false) {
    let pages = site.all.map { page in
      IssueContent.Page(
        title: page.title, url: isOnSite ? page.path : page.url, id: page.path,
        summary: page.summary.isEmpty ? nil : page.summary,
        date: page.date, section: page.section, terms: page.terms.sorted())
    }
    names = Set(pages.flatMap { [$0.section] + $0.terms } + sections)
    lists = names.filter { !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.stands) }.sorted()
    whole = IssueContent(pages, lists: lists)
  }

  /// A finding for each section or term of a digest that there is none of.
  func findings(on issue: Issue) -> [Finding] {
    issue.sections.filter { !knows($0.text) }.map { placed in
      Finding(
        .error, in: issue.path, line: placed.line, column: placed.column,
        "there is no section and no tag “\(placed.text)”",
        advice: NearestName.question(placed.text, among: names.sorted())
          ?? "Name a section of the site, or a tag that a page bears.")
    }
  }

  private func knows(_ name: String) -> Bool {
    names.contains(name) || !whole.places(of: name).isEmpty
  }

  /// In a name of a template.
  private static func stands(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      || scalar == "_"
  }
}

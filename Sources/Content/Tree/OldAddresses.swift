import Vocabulary

/// The aliases of all pages: which of them lead somewhere, and what is doubtful about the rest.
struct OldAddresses {
  private(set) var aliases: [Alias] = []
  private(set) var findings: [Finding] = []
  /// The page that has a path already, by its file.
  private var owners: [SitePath: String] = [:]
  /// How many pages have a file; the numbers behind theirs are lists that Rapport makes.
  private let ownPages: Int

  /// Takes the places that no page has.
  init(of pages: ArraySlice<Page>, places: inout PlaceBook) {
    ownPages = pages.endIndex
    for (number, page) in zip(pages.indices, pages) {
      for alias in page.fields.aliases { take(alias, of: page, number, places) }
    }
    for alias in aliases { _ = places.claim(alias.from, by: -1) }
  }

  private mutating func take(
    _ alias: Placed<String>, of page: Page, _ number: Int, _ places: PlaceBook
  ) {
    let source = page.source ?? ""
    func finding(_ weight: Finding.Weight, _ message: String, _ advice: String) -> Finding {
      Finding(
        weight, in: source, line: alias.line, column: alias.column, message, advice: advice)
    }
    let path: SitePath
    do {
      path = try SitePath(alias: alias.value, of: page.path)
    } catch {
      findings.append(
        finding(
          .error, "\(error.description); an alias cannot be that",
          "Write the old path from the site's root: “/old-page/”."))
      return
    }
    switch (places.page(at: path), owners[path]) {
    case (number, _):
      findings.append(
        finding(.warning, "the alias \(path.text) is this page's own address", "Remove the alias."))
    case (let holder?, _):
      let kind = holder < ownPages ? "a real page" : "a list that Rapport makes"
      findings.append(
        finding(
          .warning, "the alias \(path.text) is the address of \(kind), which wins",
          "Remove the alias."))
    case (nil, source):
      findings.append(
        finding(.warning, "the alias \(path.text) is given twice", "Remove one of the two."))
    case (nil, let other?):
      findings.append(
        finding(
          .warning, "the alias \(path.text) already leads to the page of \(other), which wins",
          "Remove one of the two."))
    case (nil, nil):
      owners[path] = source
      aliases.append(Alias(from: path, to: page.path))
    }
  }
}

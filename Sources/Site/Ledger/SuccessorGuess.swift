import Vocabulary

/// Guesses which page took the place of one that is gone: one of that name elsewhere, one whose title
/// says it, or one with nearly that name. A page that is new is taken before one that is not.
struct SuccessorGuess {
  /// By their names and by their titles; the new pages, then the others.
  private let pages: [[String: SiteAddress]]

  init(_ addresses: [SiteAddress], known: Set<String>) {
    let own = addresses.filter { $0.source != nil && !$0.name.isEmpty }
    pages = [own.filter { !known.contains($0.url) }, own.filter { known.contains($0.url) }].map {
      group in
      let titles = group.compactMap { page in page.title.flatMap(Slug.init).map { ($0.text, page) }
      }
      return Dictionary(group.map { ($0.name, $0) } + titles) { first, _ in first }
    }
  }

  func successor(of url: String) -> SiteAddress? {
    let name = SiteAddress.name(of: url)
    for group in pages {
      if let same = group[name] { return same }
    }
    for group in pages {
      // One of three letters is near to too many.
      guard name.count > 3 else { break }
      if let near = NearestName.to(name, among: group.keys) { return group[near] }
    }
    return nil
  }
}

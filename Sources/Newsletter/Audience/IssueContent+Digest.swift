public import Contacts

extension IssueContent {
  /// What is new to readers of a digest: pages of these sections and terms but for those, by their
  /// ids, that they were told of. A page without a date is no news.
  ///
  /// A page that bears the name of an interest is for who cares for it, and for readers who never
  /// said what they care for; any other page is for all.
  public func digest(
    of names: [String], without told: Set<String>, caringFor own: Set<String>,
    among interests: [Interest]
  ) -> IssueContent {
    var kept = places(ofDigest: names).filter { !told.contains(pages[$0].id) }
    guard !own.isEmpty else { return filtered(kept) }
    let about = interests.map { interest in
      (interest.name, Set(places(of: interest.name) + places(of: interest.title)))
    }
    let theirs = about.filter { own.contains($0.0) }.reduce(into: Set()) { $0.formUnion($1.1) }
    let others = about.reduce(into: Set()) { $0.formUnion($1.1) }.subtracting(theirs)
    kept.subtract(others)
    return filtered(kept)
  }

  /// The ids of all pages that a digest of these sections and terms may tell of.
  public func ids(ofDigest names: [String]) -> [String] {
    places(ofDigest: names).sorted().map { pages[$0].id }
  }

  private func places(ofDigest names: [String]) -> Set<Int> {
    Set(names.flatMap(places)).filter { pages[$0].date != nil }
  }
}

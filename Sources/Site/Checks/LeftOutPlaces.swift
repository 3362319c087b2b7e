import Content

/// Where the pages would stand that are left out, so that a link to one can be told from a mistake.
struct LeftOutPlaces {
  /// Why a page is not there, by the key of its address.
  private(set) var reasons: [[UInt8]: String] = [:]

  init(_ checks: SiteChecks) {
    let site = checks.site
    let why = site.tree.leftOut.reasons
    guard !why.isEmpty else { return }
    let whole = ContentTree(
      site.content.pages, files: [], settings: site.owner.settings,
      showing: Showing(drafts: true, future: true, expired: true), at: checks.now)
    for page in whole.pages {
      guard let reason = page.source.flatMap({ why[$0] }) else { continue }
      reasons[LinkKey.key(page.path.url.utf8)] = reason
    }
  }
}

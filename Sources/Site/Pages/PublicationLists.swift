import Templates

/// What the pages of a site are to each other: lists, menus, and what each says of the others. No
/// template has a part in it.
struct PublicationLists: Sendable {
  var index: SiteIndex
  let menus: MenuPlan
  let names: SiteNames
  let terms: TermLinks
  /// What each page is to the others, by its number.
  let summaries: [Record]
  let feeds: SiteFeeds
  /// By the section's name.
  let archives: [String: Archive]
  /// What every page's `site` has in common; the menus are filled in for each page.
  let site: Record
}

import Vocabulary

/// What a check keeps of one page as it was made.
struct PageLook: Sendable {
  /// The page's number, and where this part of it stands.
  let page: Int
  let address: String
  /// Of the HTML, in bytes.
  var size = 0
  /// What a link may lead to in it.
  var ids: Set<String> = []
  /// All of the site that it names, and the pages that it links to.
  var names: Set<SitePlaces.Place> = []
  var links: Set<Int> = []
  /// What a browser loads with it: style sheets, scripts, pictures; and of these the pictures.
  var loads: Set<SitePlaces.Place> = []
  var pictures: Set<SitePlaces.Place> = []
  /// The addresses on other sites that it links to or shows.
  var outside: Set<String> = []
  /// The addresses of pictures without the attribute `alt`.
  var undescribed: [String] = []
  /// What was learned as it was made.
  var findings: [Finding] = []
  var report = LinkReport()
  var included: [IncludedLink] = []
}

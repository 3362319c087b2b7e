import Content
import Vocabulary

/// One file of a site, or the few that are made together.
enum SitePart: Sendable {
  /// A page by its number; of a list that is cut, one part.
  case page(Int, Pager?)
  /// What stands at an old address of a page.
  case redirect(Alias, Int)
  case feed(SiteFeeds.Listed)
  case asset(path: String, bytes: [UInt8])
  case attachment(Attachment)
  /// The sitemap, robots.txt and the like.
  case siteFiles

  var page: Int? {
    guard case .page(let number, _) = self else { return nil }
    return number
  }

  var isPage: Bool { page != nil }

  var isAsset: Bool {
    switch self {
    case .asset, .attachment: true
    default: false
    }
  }
}

/// A part as it is served, and what was learned as it was made.
struct MadePart: Sendable {
  var files: [(path: String, bytes: [UInt8])] = []
  var findings: [Finding] = []
  var links = LinkReport()
  /// Links of files that the page includes.
  var included: [IncludedLink] = []
}

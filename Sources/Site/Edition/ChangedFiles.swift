import Content
import Settings

/// What files that have changed mean for a site that was read before.
struct ChangedFiles {
  /// Pages of `content/` that were there, and may still be.
  private(set) var pages: Set<String> = []
  /// Files of `content/` that come or go, pages or not.
  private(set) var isListed = false
  private(set) var templates = false, assets = false, data = false
  /// Settings, or what other rooms read: all is read anew.
  private(set) var isWide = false

  init(_ paths: Set<String>, since site: ReadSite) {
    let known = Set(site.content.pages.lazy.map(\.path).filter(paths.contains))
    for path in paths { take(path, isKnown: known.contains(path), site) }
  }

  private mutating func take(_ path: String, isKnown: Bool, _ site: ReadSite) {
    if path.isEmpty || path.hasPrefix("site/site.y") || site.fragments.reads(path) {
      isWide = true
    } else if path.hasPrefix("content/") || path == "content" {
      guard !PageSource.isMarkdown(path) || PageSource.isPage(path) else { return }
      if isKnown {
        pages.insert(path)
      } else {
        // A folder stands for all that was in it, too.
        pages.formUnion(site.content.pages.lazy.map(\.path).filter { $0.hasPrefix(path + "/") })
        isListed = isListed || !site.content.files.contains(path)
      }
    } else if path.hasPrefix("site/data") {
      data = true
    } else if path.hasPrefix(ThemeFiles.folder) {
      templates = true
    } else if path.hasPrefix(SiteAssets.folder) {
      assets = true
    }
  }

  /// Whether templates have changed, and nothing else.
  var isTemplatesAlone: Bool {
    templates && pages.isEmpty && !(isListed || assets || data || isWide)
  }

  /// Whether some pages have changed, and nothing else.
  var isPagesAlone: Bool { !(isListed || templates || assets || data || isWide) }
}

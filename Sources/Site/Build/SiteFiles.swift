import Content
import Settings

/// What a site has beside pages and assets: the sitemap, robots.txt, and lines of redirects.
struct SiteFiles {
  let publication: Publication

  init(_ publication: Publication) { self.publication = publication }

  var files: [(path: String, bytes: [UInt8])] {
    sitemap + [("robots.txt", robots)] + redirects
  }

  /// The parts of a long sitemap have names of their own, which nobody else would choose.
  var paths: [String] {
    ["robots.txt"] + (publication.baseURL == nil ? [] : ["sitemap.xml"]) + redirects.map(\.path)
  }

  private var sitemap: [(path: String, bytes: [UInt8])] {
    guard let baseURL = publication.baseURL else { return [] }
    let entries = publication.index.articles.indices.flatMap { number -> [Sitemap.Entry] in
      let page = publication.article(number).page
      guard page.isIndexed else { return [] }
      return publication.pagers(of: number).map { pager in
        Sitemap.Entry(
          url: baseURL + (pager?.path ?? page.path).url,
          updated: page.fields.updated ?? page.fields.date)
      }
    }
    return Sitemap(entries, baseURL: baseURL).files().map { ($0.path, $0.bytes) }
  }

  private var robots: [UInt8] {
    let settings = publication.settings.publishing.robots
    let group = Robots.Group(allow: settings.allow, disallow: settings.disallow)
    let robots = Robots(
      groups: [group], sitemaps: publication.baseURL.map { ["\($0)/sitemap.xml"] } ?? [])
    return robots.bytes + settings.extra.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  private var redirects: [(path: String, bytes: [UInt8])] {
    let rules = RedirectRules(
      publication.tree.aliases.map { Redirect(from: $0.from.url, to: $0.to.url) })
    return publication.settings.publishing.redirects.compactMap { format in
      switch format {
      case .pages: nil
      case .netlify: ("_redirects", Array(rules.netlify.utf8))
      case .nginx: ("redirects.nginx.conf", Array(rules.nginx.utf8))
      case .apache: ("redirects.apache.conf", Array(rules.apache.utf8))
      }
    }
  }
}

import Testing
import Vocabulary

@testable import Settings

struct SiteSettingsTests {
  @Test func `has a default for everything`() {
    let (settings, findings) = Self.read("")
    #expect(settings.title == "Corner bakery")
    #expect(settings.taxonomies.map(\.path) == ["/tags"])
    #expect(settings.feeds == FeedSettings())
    #expect(findings == [])
  }

  @Test func `reads what an owner writes`() {
    let (settings, findings) = Self.read(
      """
      title: The Corner Bakery
      url: https://example.org/shop/
      timezone: Europe/Amsterdam
      language: en-GB
      business: { name: Corner Bakery Ltd, phone: 020 123 }
      pageSize: 20
      related: { count: 3 }
      taxonomies: [topics, authors]
      archive: [news]
      sections:
        news: { sort: date, order: descending, feed: true }
        faq: { page_size: 100, sort: weight }
      feeds: { formats: [atom, json], limit: 5, content: summary }
      markdown: { quotes: curly, tables: no, html: escape }
      external-links: { rel: "" }
      urls: { pretty: false }
      redirects: { formats: [pages, netlify] }
      endpoint: /cgi-bin/rapport/
      ignore: ["*.psd"]
      minify-css: false
      robots: { disallow: [/private/], extra: ["Crawl-delay: 5"] }
      mail: { from: a@example.org }
      """)
    #expect(findings == [])
    #expect(settings.url?.description == "https://example.org/shop")
    #expect(settings.url?.path == "/shop")
    #expect(settings.zone.identifier == "Europe/Amsterdam")
    #expect(settings.business["phone"]?.source == "020 123")
    #expect(settings.pageSize == 20)
    #expect(settings.relatedCount == 3)
    #expect(settings.taxonomies.map(\.singular) == ["Topic", "Author"])
    #expect(settings.section("news").archive)
    #expect(settings.section("news").order == .descending)
    #expect(settings.section("faq").pageSize == 100)
    #expect(settings.section("other") == SectionSettings("other"))
    #expect(settings.feeds.formats == [.atom, .json])
    #expect(settings.markdown.quotes == .curly)
    #expect(!settings.markdown.tables)
    #expect(settings.markdown.externalRel == "")
    #expect(settings.publishing.endpoint == "/cgi-bin/rapport")
    #expect(settings.publishing.redirects == [.pages, .netlify])
    #expect(settings.publishing.robots.extra == ["Crawl-delay: 5"])
  }

  @Test func `reads menus, the short way and the long`() {
    let (settings, findings) = Self.read(
      """
      menus:
        main:
          - about.md
          - { title: Shop, url: /shop/, weight: 5 }
          - title: More
            items:
              - { page: news, title: News }
        footer: privacy.md
      """)
    #expect(findings == [])
    #expect(settings.menus.map(\.name) == ["main", "footer"])
    #expect(settings.menus[0].items.map(\.target) == [.page("about.md"), .url("/shop/"), .none])
    #expect(settings.menus[0].items[2].items.map(\.title) == ["News"])
    #expect(settings.menus[0].items[1].line == 4)
    #expect(settings.menus[1].items.map(\.target) == [.page("privacy.md")])
  }

  @Test func `reads taxonomies as a mapping`() {
    let (settings, findings) = Self.read(
      """
      taxonomies:
        tags:
        categories: { title: All kinds, path: kinds/, feed: true }
      """)
    #expect(findings == [])
    #expect(settings.taxonomies.map(\.name) == ["tags", "categories"])
    #expect(settings.taxonomies[1].singular == "Category")
    #expect(settings.taxonomies[1].path == "/kinds")
    #expect(settings.taxonomies[1].feed)
  }

  static func read(_ text: String) -> (SiteSettings, [Finding]) {
    var findings: [Finding] = []
    let settings = SiteSettings.read(
      Array(text.utf8), path: "site.yaml", folderName: "corner-bakery", findings: &findings)
    return (settings, findings)
  }
}

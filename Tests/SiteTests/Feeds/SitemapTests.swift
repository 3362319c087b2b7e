import Site
import Testing
import Vocabulary

struct SitemapTests {
  @Test func `lists every page, with a moment or a day`() {
    let day = Timestamp(seconds: 1_772_323_200, hasTime: false)
    let files = Sitemap(
      [
        .init(url: "https://example.org/"), .init(url: "https://example.org/a?b&c", updated: .noon),
        .init(url: "https://example.org/ä ö/", updated: day),
      ], baseURL: "https://example.org"
    ).files()
    #expect(files.map(\.path) == ["sitemap.xml"])
    #expect(
      text(files[0].bytes) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/</loc></url>
        <url><loc>https://example.org/a?b&amp;c</loc><lastmod>2026-03-01T12:03:00Z</lastmod></url>
        <url><loc>https://example.org/%C3%A4%20%C3%B6/</loc><lastmod>2026-03-01</lastmod></url>
        </urlset>

        """)
  }

  @Test func `is split at the limit of URLs, with an index`() {
    let files = Sitemap(
      [
        .init(url: "https://example.org/1", updated: Timestamp(seconds: 0)),
        .init(url: "https://example.org/2", updated: .noon),
        .init(url: "https://example.org/3"),
      ], baseURL: "https://example.org"
    ).files(urlLimit: 2)
    #expect(files.map(\.path) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    #expect(
      text(files[0].bytes) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/1</loc><lastmod>1970-01-01T00:00:00Z</lastmod></url>
        <url><loc>https://example.org/2</loc><lastmod>2026-03-01T12:03:00Z</lastmod></url>
        </urlset>

        """)
    #expect(
      text(files[1].bytes) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/3</loc></url>
        </urlset>

        """)
    #expect(
      text(files[2].bytes) == """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://example.org/sitemap-1.xml</loc><lastmod>2026-03-01T12:03:00Z</lastmod></sitemap>
        <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>
        </sitemapindex>

        """)
  }

  @Test func `is split before a file grows past the limit of bytes`() {
    let entries = (1...9).map { Sitemap.Entry(url: "https://example.org/\($0)/") }
    let map = Sitemap(entries, baseURL: "https://example.org")
    let whole = map.files()[0].bytes.count
    #expect(map.files(byteLimit: whole).count == 1)
    let split = map.files(byteLimit: whole - 1)
    #expect(split.map(\.path) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    #expect(split.allSatisfy { $0.bytes.count < whole })
  }

  @Test func `keeps to the protocol's 50,000`() {
    let entries = (1...50_001).map { Sitemap.Entry(url: "https://example.org/\($0)/") }
    let map = Sitemap(entries, baseURL: "https://example.org").files()
    #expect(map.map(\.path) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
    #expect(Sitemap(Array(entries.dropLast()), baseURL: "https://example.org").files().count == 1)
  }

  @Test func `maps an empty site`() {
    #expect(
      text(Sitemap([], baseURL: "https://example.org").files()[0].bytes) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        </urlset>

        """)
  }
}

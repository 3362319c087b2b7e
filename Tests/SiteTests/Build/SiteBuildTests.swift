import Content
import Site
import Testing
import Vocabulary

struct SiteBuildTests {
  private static let shop = [
    "content/index.md": "# Start",
    "content/about.md": "---\naliases: [/old/]\n---\n![L](/assets/logo.svg)",
    "content/news/2026-01-01-a.md": "---\ntags: x\n---\n# A\n\n[About](../about.md)",
    "content/news/2026-01-02-b/index.md": "# B\n\n![Hut](hut.jpg)",
    "content/news/2026-01-02-b/hut.jpg": "jpg",
    "site/site.yaml": "title: Shop\nurl: https://example.org/shop",
    "site/assets/logo.svg": "<svg/>", "site/assets/b.css": "b { background: url(logo.svg) }",
    "site/assets/theme.css": "a { color: red }",
    "site/assets/deep/c.css": "c { background: url(../logo.svg#x) }",
  ]

  @Test func `writes the same bytes whatever the number of cores`() async throws {
    var files = Self.shop
    for number in 1...80 {
      files["content/news/n\(number).md"] = "# N\(number)\n\n[A](2026-01-01-a.md)"
    }
    let (one, four) = (try await TestSite(files), try await TestSite(files, cores: 4))
    #expect(one.messages == [])
    #expect(one.output == four.output)
  }

  @Test func `tells the truth about what it did`() async throws {
    let site = try await TestSite(Self.shop)
    let report = site.report
    // Home, about, two news, the section, tags, x, site map, 404.
    #expect(report.pages == 9)
    // Logo, deep/c.css, the one style sheet, the hut.
    #expect(report.assets == 4)
    #expect(report.redirects == 1)
    #expect(report.written == site.files().count)
    #expect((report.unchanged, report.removed) == (0, 0))
  }

  @Test func `joins the style sheets and names what is in them by its content`() async throws {
    let site = try await TestSite(Self.shop)
    let assets = site.files(below: "assets/")
    #expect(assets.count == 3)
    let logo = try #require(assets.first { $0.contains("logo") })
    let style = try #require(assets.first { $0.contains("style") })
    let deep = try #require(assets.first { $0.contains("deep") })
    let name = logo.dropFirst("assets/".count)
    #expect(site[style] == "a{color:red}b{background:url(\"\(name)\")}")
    #expect(site[deep] == "c{background:url(\"../\(name)#x\")}")
    #expect(site["about/index.html"]?.contains("src=\"../\(logo)\"") == true)
    #expect(site["index.html"]?.contains("href=\"\(style)\"") == true)
  }

  @Test func `links from where each page stands, and the 404 page from the root`() async throws {
    let site = try await TestSite(Self.shop)
    #expect(site["news/a/index.html"]?.contains("<a href=\"../../about/\">About</a>") == true)
    #expect(site["news/b/index.html"]?.contains("src=\"hut.jpg\"") == true)
    #expect(site["404.html"]?.contains("<a href=\"/shop/news/\">News</a>") == true)
    #expect(site["old/index.html"]?.contains("content=\"0; url=../about/\"") == true)
  }

  @Test func `names index.html for a disk`() async throws {
    let site = try await TestSite(Self.shop, options: { $0.forDisk = true })
    #expect(
      site["news/a/index.html"]?.contains("<a href=\"../../about/index.html\">About</a>") == true)
  }

  @Test func `has feeds, a sitemap and canonical links only with an address`() async throws {
    var files = Self.shop
    files["site/site.yaml"] = """
      url: https://example.org/shop
      feeds: { formats: [atom, rss, json] }
      sections: { news: { feed: true } }
      taxonomies: { tags: { feed: true } }
      """
    let site = try await TestSite(files)
    let feeds = ["atom.xml", "feed.json", "rss.xml"]
    for folder in ["", "news/", "tags/x/"] {
      for feed in feeds { #expect(site.output[folder + feed] != nil, "\(folder)\(feed)") }
    }
    #expect(site["sitemap.xml"]?.contains("<loc>https://example.org/shop/news/a/</loc>") == true)
    #expect(site["robots.txt"]?.hasSuffix("Sitemap: https://example.org/shop/sitemap.xml") == true)
    #expect(site["atom.xml"]?.contains("https://example.org/shop/about/") == true)
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/shop/about/\">"
    #expect(site["about/index.html"]?.contains(canonical) == true)

    files["site/site.yaml"] = nil
    let plain = try await TestSite(files)
    #expect(plain.files().filter { $0.hasSuffix(".xml") || $0.hasSuffix(".json") } == [])
    #expect(plain["about/index.html"]?.contains("canonical") == false)
    #expect(plain["robots.txt"] == "User-agent: *\nDisallow:")
  }

  @Test func `leads from old addresses as the settings want it`() async throws {
    var files = Self.shop
    files["site/site.yaml"] = "redirects: { formats: [netlify, nginx, apache] }"
    let site = try await TestSite(files)
    #expect(site.output["old/index.html"] == nil)
    #expect(site["_redirects"]?.contains("/old/") == true)
    #expect(
      site.output["redirects.nginx.conf"] != nil && site.output["redirects.apache.conf"] != nil)
  }

  @Test func `passes over what the settings ignore`() async throws {
    let site = try await TestSite([
      "content/a.md": "", "content/a.psd": "", "content/drafts/b.md": "", "site/assets/c.psd": "",
      "site/site.yaml": "ignore: ['*.psd', 'drafts/**']",
    ])
    #expect(site.files().filter { $0.contains("psd") || $0.contains("drafts") } == [])
  }

  @Test func `counts what it leaves out`() async throws {
    let site = try await TestSite([
      "content/a.md": "---\ndraft: true\n---\n", "content/b.md": "---\nexpires: 2020-01-01\n---\n",
      "content/c.md": "---\npublish: 2026-06-03 09:00\n---\n",
      "site/site.yaml": "timezone: Europe/London",
    ])
    let leftOut = site.report.leftOut
    #expect(leftOut.drafts == ["content/a.md"])
    #expect(leftOut.expired == ["content/b.md"])
    #expect(leftOut.next.map { "\($0.day) \($0.hour)" } == "2026-06-03 9")
  }

  @Test func `gives templates the data of the owner`() async throws {
    let site = try await TestSite([
      "content/a.md": "", "site/data/team.yaml": "- name: Ada\n- name: Bob\n",
      "site/data/prices.csv": "what,price\nBread,3\n",
      "site/data/open.json": "{\"day\": \"Monday\"}",
      "site/templates/page.mustache":
        "{{#site.data.team}}{{name?}} {{/site.data.team}}{{#site.data.prices}}{{what?}} {{/site.data.prices}}{{site.data.open.day?}}",
    ])
    #expect(site.messages == [])
    #expect(site["a/index.html"] == "Ada Bob Bread Monday")
  }

  @Test func `wants one data file of a name`() async throws {
    #expect(
      try await messages(["site/data/a.json": "[]", "site/data/a.yaml": "- 1"]) == [
        "site/data/a.yaml:1:1: error: two data files are called “a”", "  try: Rename one of them.",
      ])
  }
}

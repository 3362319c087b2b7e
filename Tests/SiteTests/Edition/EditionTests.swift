import Content
import Testing
import Vocabulary

@testable import Site

@Suite struct EditionTests {
  static func shop() -> EditedFolder {
    EditedFolder([
      "site/site.yaml":
        "title: Shop\nurl: https://shop.example\nmenus: { main: [{ page: about.md }] }\n",
      "site/data/prices.yaml": "bread: 3\n",
      "site/assets/shop.css": "main { color: #123 }",
      "site/templates/components/price.mustache": "<b>{{site.data.prices.bread}}</b>",
      "content/index.md": "# Home\n\nWelcome. See [about us](about.md).\n\n{{price}}\n",
      "content/about.md": "---\ndescription: Who we are.\n---\n# About\n\nWe bake.\n",
      "content/news/one.md":
        "---\ndate: 2026-01-01\ntags: [bread]\n---\n# One\n\nThe first loaf.\n",
      "content/news/two.md": "---\ndate: 2026-02-01\ntags: [cake]\n---\n# Two\n\nThe second.\n",
      "content/news/photo.jpg": "a photo",
    ])
  }

  func page(_ edition: Edition, _ path: String) -> String {
    edition.file(at: path).map { String(decoding: $0.bytes, as: UTF8.self) } ?? "nothing"
  }

  @Test func `the files of an edition are those of a build`() async throws {
    let shop = Self.shop()
    let edition = await shop.reading.edition(at: .noon)
    let built = try await TestSite(shop.contents) { options in
      options.showing = Showing(drafts: true, future: true)
    }
    #expect(built.messages == [])
    #expect(edition.all == built.output.filter { !$0.key.hasPrefix(".rapport/") })
    #expect(edition.paths.contains("news/one/index.html"))
  }

  @Test func `a changed text is on its page at once, and in lists when all is settled`() async {
    let shop = Self.shop()
    let first = await shop.reading.edition(at: .noon)
    shop["content/news/one.md"]? += "\nAnd \(String(repeating: "crust ", count: 900))\n"
    let quick = await shop.reading.edition(
      after: first, changed: ["content/news/one.md"], isQuick: true, at: .noon)
    #expect(quick.isQuick && !quick.hasNewFrame)
    #expect(page(quick, "news/one/index.html").contains("crust crust"))
    #expect(page(first, "news/one/index.html").contains("crust") == false)
    let settled = await shop.reading.edition(
      after: quick, changed: ["content/news/one.md"], isQuick: false, at: .noon)
    let fresh = await shop.reading.edition(at: .noon)
    #expect(!settled.isQuick)
    #expect(settled.all == fresh.all)
  }

  @Test func `a changed title is in every list at once`() async {
    let shop = Self.shop()
    let first = await shop.reading.edition(at: .noon)
    shop["content/news/one.md"] = "---\ndate: 2026-01-01\n---\n# Sourdough\n"
    let next = await shop.reading.edition(
      after: first, changed: ["content/news/one.md"], isQuick: true, at: .noon)
    #expect(!next.isQuick)
    #expect(page(next, "news/index.html").contains("Sourdough"))
    #expect(page(next, "tags/bread/index.html") == "nothing")
  }

  @Test func `a template that cannot be read shows no page, and mended all of them`() async {
    let shop = Self.shop()
    let first = await shop.reading.edition(at: .noon)
    shop["site/templates/base.mustache"] = "<html>{{page.titel}}</html>"
    let broken = await shop.reading.edition(
      after: first, changed: ["site/templates/base.mustache"], isQuick: true, at: .noon)
    #expect(broken.isIncomplete && broken.hasNewFrame)
    #expect(broken.file(at: "index.html") == nil)
    #expect(broken.findings.contains { $0.path == "site/templates/base.mustache" })
    shop["site/templates/base.mustache"] = nil
    let mended = await shop.reading.edition(
      after: broken, changed: ["site/templates/base.mustache"], isQuick: true, at: .noon)
    #expect(mended.all == first.all)
  }

  @Test func `a page tells its author whether visitors see it, and what is wrong with it`() async {
    let shop = Self.shop()
    shop["content/soon.md"] = "---\npublish: 2099-06-03 09:00\n---\n# Soon\n\n[gone](/gone/)\n"
    shop["content/draft.md"] = "---\ndraft: true\n---\n# Draft\n"
    let edition = await shop.reading.edition(at: .noon)
    let soon = edition.file(at: "soon/index.html")
    #expect(soon?.page?.source == "content/soon.md")
    #expect(soon?.page?.visibility == .scheduled(Timestamp(seconds: 4_084_160_400)))
    #expect(
      soon?.findings.map(\.description) == [
        "content/soon.md:6:1: warning: this links to /gone/, which is not there"
      ])
    #expect(edition.file(at: "draft/index.html")?.page?.visibility == .draft)
    #expect(edition.file(at: "about/index.html")?.page?.visibility == .shown)
    #expect(edition.file(at: "news/photo.jpg")?.page == nil)
    #expect(edition.file(at: "nowhere/index.html")?.bytes == nil)
  }

  @Test(arguments: 0..<24)
  func `whatever is changed in whatever order, the edition is that of a fresh reading`(
    seed: UInt64
  ) async {
    var chance = Dice(seed: seed)
    let shop = Self.shop()
    var edition = await shop.reading.edition(at: .noon)
    for _ in 0..<12 {
      let changed = Edits.some(in: shop, &chance)
      let quick = await shop.reading.edition(
        after: edition, changed: changed, isQuick: true, at: .noon)
      edition = await shop.reading.edition(
        after: quick, changed: changed, isQuick: false, at: .noon)
      let fresh = await shop.reading.edition(at: .noon)
      #expect(edition.findings == fresh.findings, "after \(changed)")
      #expect(edition.isIncomplete == fresh.isIncomplete)
      #expect(edition.all == fresh.all, "after \(changed)")
    }
  }
}

import Content
import Foundation
import Testing
import Vocabulary

@testable import Site

/// `site/urls.txt`, and what is said of an address that is gone.
struct AddressLedgerTests {
  private func site(
    _ files: [String: String], _ urls: String? = nil, isStrict: Bool = false
  ) async throws -> TestSite {
    var files = files
    files["site/urls.txt"] = urls
    return try await TestSite(files) {
      $0.keepsLedger = true
      $0.isStrict = isStrict
    }
  }

  private func ledger(_ site: TestSite) -> String? {
    site.report.ledger.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `the first build notes pages and redirects, and nothing that is not there yet`()
    async throws
  {
    let site = try await site([
      "content/about.md": "---\naliases: [/us/]\n---\n# About",
      "content/märz.md": "# März\n",
      "content/news/a.md": "---\ndate: 2026-01-02\ntags: [x]\n---\n# A",
      "content/draft.md": "---\ndraft: true\n---\n# D",
      "content/soon.md": "---\npublish: 2199-01-01\n---\n# S",
      "content/over.md": "---\nexpires: 2001-01-01\n---\n# O",
    ])
    #expect(
      ledger(site)?.split(separator: "\n") == [
        "/", "/about/", "/m%C3%A4rz/", "/news/", "/news/a/", "/site-map/", "/tags/", "/us/",
      ])
    #expect(site.report.gone.isEmpty && site.messages.isEmpty)
  }

  @Test func `an address that is gone is told with the line to paste, and stays`() async throws {
    let old = "/\n/offers/old-offer/\n/site-map/\n"
    let site = try await site(
      ["content/sales/old-offer.md": "---\naliases: [/first/]\n---\n# Sale"], old)
    #expect(
      site.messages == [
        "site/urls.txt:3:1: warning: the address /offers/old-offer/ is gone: no page has it, and"
          + " nothing leads on from it",
        "  try: In content/sales/old-offer.md write “aliases: [/first/, /offers/old-offer/]”. If"
          + " nobody needs the address, delete its line here.",
      ])
    #expect(site.report.gone.map(\.url) == ["/offers/old-offer/"])
    #expect(
      ledger(site)?.split(separator: "\n") == [
        "/", "/first/", "/offers/old-offer/", "/sales/", "/sales/old-offer/", "/site-map/",
      ])
  }

  @Test func `no page is guessed where none is near`() async throws {
    let site = try await site([:], "/\n/a,b/\n/site-map/\n")
    #expect(
      site.messages == [
        "site/urls.txt:2:1: warning: the address /a,b/ is gone: no page has it, and nothing leads on"
          + " from it",
        "  try: In the page that takes its place write “aliases: ['/a,b/']”. If nobody needs the"
          + " address, delete its line here.",
      ])
    #expect(site.report.ledger == nil, "the file holds that already")
  }

  @Test func `a page that became a draft or waits is told as that`() async throws {
    let site = try await site(
      [
        "content/a.md": "---\ndraft: true\n---\n# A",
        "content/b.md": "---\npublish: 2199-06-03\n---\n# B",
      ], "/a/\n/b/\n")
    #expect(
      site.report.findings.map(\.message) == [
        "the address /a/ is gone: content/a.md is a draft, and nothing leads on from it",
        "the address /b/ is gone: content/b.md appears on 2199-06-03, and nothing leads on from it",
      ])
  }

  @Test func `a page that has expired is not gone, nor are its old addresses`() async throws {
    let site = try await site(
      ["content/a.md": "---\nexpires: 2001-01-01\naliases: [/old/]\n---\n# A"], "/a/\n/old/\n")
    #expect(site.messages.isEmpty && site.report.gone.isEmpty)
    #expect(ledger(site) == "/\n/a/\n/old/\n/site-map/\n")
  }

  @Test(arguments: [
    ("name elsewhere", "/old/parking/", "content/find-us/parking.md"),
    ("name nearly so", "/parkin/", "content/parking.md"),
    ("title", "/where-to-park/", "content/p.md"),
  ])
  func `finds the page that took the place`(why: String, url: String, file: String) async throws {
    let site = try await site([file: "---\ntitle: Where to park\n---\n"], url)
    let advice = site.report.findings.first?.advice ?? ""
    #expect(advice.hasPrefix("In \(file) write “aliases: [\(url)]”."), "\(why)")
  }

  @Test func `what git leaves of a quarrel is taken out, and no address is lost`() async throws {
    let urls =
      "<<<<<<< HEAD\r\n/märz/\r\n=======\n/m%C3%A4rz/\n\n>>>>>>> other\nhttps://x.example/\n"
    let site = try await site(["content/märz.md": "# März"], urls)
    #expect(
      site.messages.prefix(2) == [
        "site/urls.txt:1:1: warning: “<<<<<<< HEAD” is not an address, and the line was taken out",
        "  try: A line is the path of a page, as “/about/”.",
      ])
    #expect(site.report.findings.map(\.line) == [1, 3, 6, 7])
    #expect(ledger(site) == "/\n/m%C3%A4rz/\n/site-map/\n")
  }

  @Test func `bytes that are no text are told and taken out`() {
    let ledger = AddressLedger([0x2F, 0xFF, 0x0A, 0x00, 0x0A], addresses: [], hidden: [])
    #expect(ledger.lines.isEmpty && ledger.findings.count == 2)
  }

  @Test func `of a thousand that are gone a hundred are told one by one`() async throws {
    let site = try await site([:], (0..<1000).map { "/page-\($0)/\n" }.joined())
    #expect(site.report.gone.count == 1000 && site.report.findings.count == 101)
    let last = site.report.findings.filter { $0.message.contains("more") }
    #expect(
      last.map(\.message) == ["900 more addresses are gone, and nothing leads on from them"])
    #expect(
      last.map(\.advice) == [
        "Perhaps a setting changed how addresses are made, such as “urls” in site.yaml."
      ])
  }

  @Test func `a site with an error keeps its ledger, and so does a strict one`() async throws {
    let broken = try await site(["content/a.md": "# A\n\n{{nothing}}"], "/gone/\n")
    #expect(broken.report.ledger == nil && broken.report.gone.isEmpty)
    let strict = try await site([:], "/gone/\n", isStrict: true)
    #expect(strict.report.hasErrors && strict.report.ledger == nil)
  }

  @Test func `a build that does not keep one says nothing`() async throws {
    let site = try await TestSite(["site/urls.txt": "/gone/\n"])
    #expect(site.report.gone.isEmpty && site.report.ledger == nil && site.messages.isEmpty)
  }
}

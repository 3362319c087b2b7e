import Content
import Settings
import Site
import Testing
import Vocabulary

struct SiteCalendarTests {
  private func change(_ kind: SiteCalendar.Change.Kind, _ seconds: Int) -> SiteCalendar.Change {
    .init(kind, of: "content/a.md", at: Timestamp(seconds: seconds))
  }

  @Test func `a change is due from its second on, and no more once the site was built in it`() {
    let calendar = SiteCalendar([change(.expires, 200), change(.appears, 100)], in: .utc)
    #expect(calendar.changes.map(\.at.seconds) == [100, 200])
    #expect(!calendar.isDue(since: 50, at: 99))
    #expect(calendar.isDue(since: 50, at: 100))
    #expect(!calendar.isDue(since: 100, at: 199))
    #expect(calendar.isDue(since: 100, at: 1000))
    #expect(calendar.next(after: 100)?.kind == .expires && calendar.next(after: 200) == nil)
  }

  @Test func `moments are told by the site's clocks, and a bare day has no hour`() throws {
    let zone = try #require(Zone("Europe/Amsterdam"))
    // 2026-06-03 07:00 and 2026-06-04 00:00 there.
    let hour = Timestamp(seconds: 1_780_470_000)
    let day = Timestamp(seconds: 1_780_524_000, offset: 7200, hasTime: false)
    let calendar = SiteCalendar(
      [.init(.appears, of: "a", at: hour), .init(.expires, of: "b", at: day)], in: zone)
    #expect(calendar.changes.first?.at.description == "2026-06-03T09:00:00+02:00")
    #expect(calendar.changes.map(\.at.hasTime) == [true, false])
  }

  @Test func `a build tells what comes next, of pages that are there and that are not`()
    async throws
  {
    let site = try await TestSite([
      "content/a.md": "---\nexpires: 2026-03-05\n---\n# A",
      "content/b.md": "---\npublish: 2026-03-04T09:00\n---\n# B",
      "content/c.md": "---\npublish: 2026-03-03\ndraft: true\n---\n# C",
      "content/d.md": "---\ndate: 2026-01-01\n---\n# D",
    ])
    let next = try #require(site.report.next)
    #expect(next.source == "content/b.md" && next.kind == .appears)
    #expect(next.at.description == "2026-03-04T09:00:00Z")
  }
}

import Content
import Testing
import Vocabulary

struct VisibilityTests {
  /// Noon in Amsterdam is 11:00 in London in winter.
  private let zone = "timezone: Europe/Amsterdam"

  private func leftOut(_ lines: String, at seconds: Int, _ showing: Showing = Showing()) -> LeftOut
  {
    TestContent(
      ["a.md": "---\n\(lines)\n---\n"], settings: zone, showing: showing,
      at: Timestamp(seconds: seconds)
    ).tree.leftOut
  }

  /// 2026-03-01T00:00:00 in Amsterdam.
  private let midnight = 1_772_319_600

  @Test(arguments: ["publish: 2026-03-01", "date: 2026-03-01", "publishDate: 2026-03-01 00:00"])
  func `begins with the first second of its day, in the site's zone`(line: String) {
    #expect(leftOut(line, at: midnight - 1).scheduled.map(\.source) == ["content/a.md"])
    #expect(leftOut(line, at: midnight - 1).next?.seconds == midnight)
    #expect(leftOut(line, at: midnight).scheduled.isEmpty)
  }

  @Test func `ends with the first second of its end`() {
    #expect(leftOut("expires: 2026-03-01", at: midnight - 1).expired.isEmpty)
    #expect(leftOut("expires: 2026-03-01", at: midnight).expired == ["content/a.md"])
    #expect(
      leftOut("expiryDate: 2026-03-01T00:00:00+02:00", at: midnight - 3600).expired.count == 1)
  }

  @Test func `goes by publish where date says something else`() {
    #expect(leftOut("date: 2030-01-01\npublish: 2026-01-01", at: midnight).scheduled.isEmpty)
  }

  @Test(arguments: ["draft: true", "published: false", "draft: yes"])
  func `leaves out drafts`(line: String) {
    #expect(leftOut(line, at: midnight).drafts == ["content/a.md"])
  }

  @Test(arguments: [
    ("draft: true", Showing(drafts: true)), ("date: 2030-01-01", Showing(future: true)),
    ("expires: 2020-01-01", Showing(expired: true)),
  ])
  func `shows each where it is asked to`(line: String, showing: Showing) {
    #expect(leftOut(line, at: midnight, showing) == LeftOut())
  }

  @Test func `has the day of a file's name`() {
    let content = TestContent(
      ["2026-03-02-a.md": "", "2026-03-03-b/index.md": ""], settings: zone,
      at: Timestamp(seconds: midnight))
    #expect(
      content.tree.leftOut.scheduled.map(\.source) == [
        "content/2026-03-02-a.md", "content/2026-03-03-b/index.md",
      ])
  }
}

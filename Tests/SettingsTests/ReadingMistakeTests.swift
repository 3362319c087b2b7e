import Testing
import Vocabulary

@testable import Settings

/// What is said of each value of the wrong kind, whole.
struct ReadingMistakeTests {
  @Test func `explains a list, or keys, where text is wanted`() {
    #expect(
      report("title: [Tea, Cake]") { _ = $0.text("title") } == [
        "a.md:1:8: error: “title” should be text, and this is a list",
        "  try: Write “title: Tea, Cake”.",
      ])
    #expect(
      report("title:\n  - {a: b}") { _ = $0.text("title") } == [
        "a.md:2:3: error: “title” should be text, and this is a list"
      ])
    #expect(
      report("title: {Note: closed}") { _ = $0.text("title") } == [
        "a.md:1:8: error: “title” should be text, and this holds keys of its own",
        "  try: If the colon belongs to the text, write “title: \"Note: closed\"”.",
      ])
    #expect(
      report("tags: [a, [b, c]]") { _ = $0.texts("tags") } == [
        "a.md:1:11: error: “tags” should be a list of texts, and this one is a list"
      ])
    #expect(
      report("tags:\n  - Note: closed") { _ = $0.texts("tags") } == [
        "a.md:2:5: error: “tags” should be a list of texts, and this holds keys of its own",
        "  try: If the colon belongs to the text, write “- \"Note: closed\"”.",
      ])
  }

  @Test func `warns of curly quotes round a text, which are a part of it`() throws {
    var reading = try ReadingTests.reading("title: “Tea”\ntags: [‘a’, b]\nok: “Tea” and “cake\n")
    #expect(reading.text("title") == "“Tea”")
    _ = (reading.texts("tags"), reading.text("ok"))
    #expect(
      reading.findings.flatMap(\.report) == [
        "a.md:1:8: warning: the curly quotes round this text are taken for a part of it",
        "  try: Write “title: \"Tea\"” if they are not.",
        "a.md:2:8: warning: the curly quotes round this text are taken for a part of it",
        "  try: Write “- \"a\"” if they are not.",
      ])
  }

  @Test func `explains flags, numbers and choices`() {
    #expect(
      report("draft: maybe") { _ = $0.flag("draft") } == [
        "a.md:1:8: error: “draft” should be true or false, and this is “maybe”",
        "  try: Write “draft: true” or “draft: false”.",
      ])
    #expect(
      report("draft: [true]") { _ = $0.flag("draft") } == [
        "a.md:1:8: error: “draft” should be true or false, and this is a list",
        "  try: Write “draft: true” or “draft: false”.",
      ])
    #expect(
      report("weight: ten") { _ = $0.integer("weight") } == [
        "a.md:1:9: error: “weight” should be a whole number, and this is “ten”"
      ])
    #expect(
      report("weight: 1.5") { _ = $0.integer("weight") } == [
        "a.md:1:9: error: “weight” should be a whole number, and this is “1.5”"
      ])
    #expect(
      report("size: 0") { _ = $0.integer("size", in: 1...9) } == [
        "a.md:1:7: error: “size” should be a number from 1 to 9, and this is 0"
      ])
    #expect(
      report("size: 0") { _ = $0.integer("size", in: 1...Int.max) } == [
        "a.md:1:7: error: “size” should be 1 or more, and this is 0"
      ])
    #expect(
      report("sort: dates") { _ = $0.choice("sort", of: Sort.self) } == [
        "a.md:1:7: error: “sort” should be one of automatic, date, weight, title, and this is “dates”",
        "  try: Did you mean “date”?",
      ])
    #expect(
      report("sort: [date, up]") { _ = $0.choices("sort", of: Sort.self) } == [
        "a.md:1:14: error: “sort” should be one of automatic, date, weight, title, and this is “up”"
      ])
    #expect(
      report("below: 3") { _ = $0.mapping("below") { _ in } } == [
        "a.md:1:8: error: “below” should be a mapping with keys of its own, and this is “3”"
      ])
  }

  @Test func `explains dates`() {
    #expect(
      date("31/12/2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “31/12/2024”",
        "  try: Write “date: 2024-12-31”.",
      ])
    #expect(
      date("12/31/2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “12/31/2024”",
        "  try: Write “date: 2024-12-31”.",
      ])
    #expect(
      date("03/04/2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “03/04/2024”",
        "  try: Write “date: 2024-04-03” for 3 April, “date: 2024-03-04” for 4 March.",
      ])
    #expect(
      date("31.12.2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “31.12.2024”",
        "  try: Write “date: 2024-12-31”.",
      ])
    #expect(
      date("2024/12/31") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024/12/31”",
        "  try: Write “date: 2024-12-31”.",
      ])
    #expect(
      date("December 31, 2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “December 31, 2024”",
        "  try: Write “date: 2024-12-31”.",
      ])
    #expect(
      date("31st of Dec 2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “31st of Dec 2024”",
        "  try: Write “date: 2024-12-31”.",
      ])
    #expect(
      date("soon") == [
        "a.md:1:7: error: “date” should be a date, and this is “soon”",
        "  try: Write it as year, month and day, like “date: 2024-12-31”.",
      ])
    #expect(
      date("2024") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024”",
        "  try: Write it as year, month and day, like “date: 2024-12-31”.",
      ])
    #expect(
      date("2023-02-29") == [
        "a.md:1:7: error: “date” should be a date, and this is “2023-02-29”: February 2023 has no day 29"
      ])
    #expect(
      date("2024-13-01") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024-13-01”: there is no month 13"
      ])
    #expect(
      date("2024-12-31 25:00") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024-12-31 25:00”: a day has no hour 25"
      ])
    #expect(
      date("2024-12-31 10:61") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024-12-31 10:61”: an hour has no minute 61"
      ])
    #expect(
      date("2024-12-31 10:00:75") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024-12-31 10:00:75”: a minute has no second 75"
      ])
    #expect(
      date("2024-12-31 10:00:00 +2900") == [
        "a.md:1:7: error: “date” should be a date, and this is “2024-12-31 10:00:00 +2900”: no clock is that far from Greenwich"
      ])
    #expect(
      date("[2024-12-31]") == ["a.md:1:7: error: “date” should be a date, and this is a list"])
    #expect(
      date("“2024-12-31”") == [
        "a.md:1:7: error: “date” should be a date, and this is ““2024-12-31””",
        "  try: Write “date: 2024-12-31”.",
      ])
  }

  @Test func `explains paths`() {
    #expect(
      path("https://example.org/a") == [
        "a.md:1:6: error: “url” should be a path on this site, and “https://example.org/a” is the address of a site",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      path("//example.org/a") == [
        "a.md:1:6: error: “url” should be a path on this site, and “//example.org/a” is the address of a site",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      path("/a/../../etc/passwd") == [
        "a.md:1:6: error: “url” should be a path on this site, and “/a/../../etc/passwd” has a segment of dots, which leads to another folder",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      path("/a/%2E%2e/b") == [
        "a.md:1:6: error: “url” should be a path on this site, and “/a/%2E%2e/b” has a segment of dots, which leads to another folder",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      path("\"/a\\nb\"") == [
        "a.md:1:6: error: “url” should be a path on this site, and “/a…” holds a line break or another control character",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      path("/a\\b") == [
        "a.md:1:6: error: “url” should be a path on this site, and “/a\\b” holds a backslash",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      path("/a?b=c") == [
        "a.md:1:6: error: “url” should be a path on this site, and “/a?b=c” holds a “?” or a “#”, which ends a path",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      report("aliases: [/a/, ../b]") { _ = $0.urlPaths("aliases") } == [
        "a.md:1:16: error: “aliases” should be a path on this site, and “../b” has a segment of dots, which leads to another folder",
        "  try: Write it like “/about/”.",
      ])
  }

  private typealias Sort = SectionSettings.Sort

  private func date(_ text: String) -> [String] {
    report("date: \(text)") { _ = $0.timestamp("date") }
  }

  private func path(_ text: String) -> [String] {
    report("url: \(text)") { _ = $0.urlPath("url") }
  }

  private func report(_ text: String, read: (inout Reading) -> Void) -> [String] {
    guard var reading = try? ReadingTests.reading(text) else { return ["unreadable"] }
    read(&reading)
    return reading.findings.flatMap(\.report)
  }
}

import Testing
import Vocabulary

@testable import Settings

struct ReadingTests {
  @Test func `reads each kind`() throws {
    var reading = try Self.reading(
      """
      title: 2024
      tags: [a, 1.10, "c"]
      single: one
      draft: yes
      weight: 10
      date: 2024-12-31 10:00
      url: about/
      sort: Title
      below: { name: x }
      people: [{ name: a }, { name: b }]
      long: |
        two
        lines
      """)
    #expect(reading.text("title") == "2024")
    #expect(reading.texts("tags") == ["a", "1.10", "c"])
    #expect(reading.texts("single") == ["one"])
    #expect(reading.flag("draft") == true)
    #expect(reading.integer("weight") == 10)
    #expect(reading.timestamp("date")?.description == "2024-12-31T10:00:00Z")
    #expect(reading.urlPath("url") == "/about/")
    #expect(reading.choice("sort", of: SectionSettings.Sort.self) == .title)
    #expect(reading.mapping("below") { $0.text("name") } == "x")
    #expect(reading.mappings("people") { $0.text("name") } == ["a", "b"])
    #expect(reading.line("long") == "two lines")
    #expect(reading.findings == [])
  }

  @Test(arguments: ["page-size", "pageSize", "page_size", "PageSize", "pagesize"])
  func `knows a key in every spelling`(key: String) throws {
    var reading = try Self.reading("\(key): 3")
    #expect(reading.integer("page-size") == 3)
    reading.unknownKeys()
    #expect(reading.findings == [])
  }

  @Test func `takes the first of a key and its aliases that is there`() throws {
    var reading = try Self.reading("summary: b\ndescription:\nlastmod: 2024-01-02")
    #expect(reading.text("description", or: ["summary"]) == "b")
    #expect(reading.timestamp("updated", or: ["lastmod"])?.day.description == "2024-01-02")
  }

  @Test func `takes nothing, null and empty text for not given`() throws {
    var reading = try Self.reading("a:\nb: ~\nc: \"\"\nd: ' '\ntags: [a, ~, '']")
    #expect(["a", "b", "c", "d", "e"].compactMap { reading.text($0) } == [])
    #expect(reading.texts("tags") == ["a"])
    #expect(reading.findings == [])
  }

  @Test func `tells of keys that nobody asked for, and of keys written twice`() throws {
    var reading = try Self.reading("titel: x\nmail: y\npageSize: 1\npage-size: 2\nother: z")
    _ = (reading.text("title"), reading.integer("page-size"))
    reading.unknownKeys(reserved: ["mail"])
    reading.doubledSpellings()
    #expect(
      reading.findings.flatMap(\.report) == [
        "a.md:1:1: warning: “titel” is not a key that is read here", "  try: Did you mean “title”?",
        "a.md:5:1: warning: “other” is not a key that is read here",
        "a.md:4:1: warning: “page-size” is the same key as “pageSize” on line 3, which counts",
        "  try: Keep one of the two.",
      ])
  }

  @Test func `gives what nobody asked for`() throws {
    var reading = try Self.reading("title: x\nsubtitle: y\nSub_Title: z")
    _ = reading.text("title")
    #expect(reading.unread.keys == ["subtitle", "Sub_Title"])
    _ = reading.text("sub-title")
    #expect(reading.unread.isEmpty)
  }

  @Test func `names a key with those above it`() throws {
    var reading = try Self.reading("feeds:\n  atom:\n    limit: many")
    reading.mapping("feeds") { $0.mapping("atom") { _ = $0.integer("limit") } }
    #expect(
      reading.findings.flatMap(\.report) == [
        "a.md:3:12: error: “feeds.atom.limit” should be a whole number, and this is “many”"
      ])
  }

  static func reading(_ text: String, zone: Zone = .utc) throws -> Reading {
    let node = try YAML.parse(Array(text.utf8), path: "a.md")
    return Reading(try #require(node.mapping), path: "a.md", zone: zone)
  }
}

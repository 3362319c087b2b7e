import Testing
import Vocabulary

@testable import Settings

struct WrittenTimeTests {
  @Test(arguments: [
    ("2024-12-31", "2024-12-31T00:00:00+01:00"),
    ("2024-12-31 00:00:00 -0500", "2024-12-31T00:00:00-05:00"),
    ("2016-11-29 9:00:00 -0400", "2016-11-29T09:00:00-04:00"),
    ("2024-12-31T10:20:30Z", "2024-12-31T10:20:30Z"),
    ("2024-12-31t10:20:30.25z", "2024-12-31T10:20:30Z"),
    ("2024-12-31T10:20:30,5+02:00", "2024-12-31T10:20:30+02:00"),
    ("2024-12-31T10:20+0530", "2024-12-31T10:20:00+05:30"),
    ("2024-12-31 10:00", "2024-12-31T10:00:00+01:00"),
    ("2024-07-31 10:00", "2024-07-31T10:00:00+02:00"),
    ("2024-7-1", "2024-07-01T00:00:00+02:00"),
    ("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43-05:00"),
  ])
  func `reads every form of a day and a time`(text: String, moment: String) throws {
    let zone = try #require(Zone("Europe/Amsterdam"))
    #expect(try WrittenTime(text).timestamp(in: zone).description == moment)
  }

  @Test func `knows a day from a midnight`() throws {
    #expect(try !WrittenTime("2024-12-31").timestamp(in: .utc).hasTime)
    #expect(try WrittenTime("2024-12-31 00:00").timestamp(in: .utc).hasTime)
  }

  @Test(arguments: [
    "", "2024", "2024-12", "24-12-31", "2024-12-31T", "2024-12-31 noon", "2024-12-31 10",
    "2024-12-31 10:00 CET", "2024-12-31 10:00:00.Z", "2024-12-311", "x2024-12-31",
  ])
  func `refuses what is no date`(text: String) {
    #expect(throws: WrittenTime.Problem.notADate) { try WrittenTime(text) }
  }

  @Test func `reads every date of the real pages`() {
    let keys = ["date", "expirydate", "publishdate", "lastmod"]
    var findings: [Finding] = []
    for (path, bytes) in Corpus.pages() {
      let page = FrontMatter.split(bytes, path: path)
      var reading = Reading(page.mapping, path: path)
      for key in keys { _ = reading.timestamp(key) }
      findings += page.findings + reading.findings
    }
    #expect(findings.filter { $0.weight == .error } == [])
  }
}

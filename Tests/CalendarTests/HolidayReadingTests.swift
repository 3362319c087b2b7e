import Calendar
import Testing
import Vocabulary

struct HolidayReadingTests {
  static let hours = "hours: { every day: 9-17 }\nholidays:\n"

  @Test func `reads every form of a holiday`() throws {
    let hours = try Shop.hours(
      Self.hours + """
          - 2026-12-25
          - { date: 12-26, title: Boxing Day }
          - { from: 2026-12-24, to: 2027-01-02, title: Winter rest }
          - { date: 2026-12-24, open: "9:00 – 12:00" }
          - { from: 07-20, to: 07-22, title: Holidays }
        """)
    #expect(try text("2026-12-23", hours) == "9:00 – 17:00")
    #expect(try text("2026-12-24", hours) == "9:00 – 12:00")
    #expect(try text("2026-12-25", hours) == "closed")
    #expect(try text("2027-01-02", hours) == "closed Winter rest")
    #expect(try text("2027-01-03", hours) == "9:00 – 17:00")
    #expect(try text("2026-12-26", hours) == "closed Boxing Day")
    #expect(try text("2199-12-26", hours) == "closed Boxing Day")
    #expect(try text("2030-07-21", hours) == "closed Holidays")
    #expect(try text("2030-07-23", hours) == "9:00 – 17:00")
  }

  @Test func `goes over the end of every year, and meets a leap day when there is one`() throws {
    let hours = try Shop.hours(Self.hours + "  - { from: 12-30, to: 01-02 }\n  - 02-29")
    for day in ["2026-12-30", "2026-12-31", "2031-01-01", "2031-01-02", "2028-02-29"] {
      #expect(try text(day, hours) == "closed")
    }
    for day in ["2026-12-29", "2031-01-03", "2028-02-28", "2027-02-28", "2027-03-01"] {
      #expect(try text(day, hours) == "9:00 – 17:00")
    }
  }

  /// A day goes before a run of days, whichever stands first.
  @Test(arguments: [false, true])
  func `lets a day go before a run of days`(isReversed: Bool) throws {
    let lines = [
      "  - { from: 2026-12-20, to: 2026-12-31, open: 10-12 }", "  - 12-25",
      "  - { date: 2026-12-31, open: 9-10 }",
    ]
    let hours = try Shop.hours(
      Self.hours + (isReversed ? lines.reversed() : lines).joined(separator: "\n"))
    #expect(try text("2026-12-24", hours) == "10:00 – 12:00")
    #expect(try text("2026-12-25", hours) == "closed")
    #expect(try text("2026-12-31", hours) == "9:00 – 10:00")
    #expect(try text("2027-12-31", hours) == "9:00 – 17:00")
  }

  @Test(arguments: [
    (
      "- 25/12/2026", "6: error: “holidays” should be a day, and this is “25/12/2026”",
      "Write it like 2026-12-25, or 12-25 for every year."
    ),
    (
      "- 2026-02-29",
      "6: error: “holidays” should be a day, and this is “2026-02-29”: February 2026 has no day 29",
      nil
    ),
    (
      "- { date: 13-25 }", "14: error: “holidays.date” should be a day, and this is “13-25”",
      "Write it like 2026-12-25, or 12-25 for every year."
    ),
    (
      "- { title: Rest }", "6: error: a holiday has a “date”, or “from” and “to”",
      "Write it like “{ from: 2026-12-24, to: 2027-01-02 }”."
    ),
    (
      "- { from: 2026-12-24 }", "6: error: a holiday has a “date”, or “from” and “to”",
      "Write it like “{ from: 2026-12-24, to: 2027-01-02 }”."
    ),
    ("- { from: 2026-12-24, to: 2026-12-20 }", "30: error: 2026-12-20 is before 2026-12-24", nil),
    (
      "- { from: 2026-12-24, to: 2028-12-20 }",
      "30: error: from 2026-12-24 to 2028-12-20 is more than a year", nil
    ),
    (
      "- { from: 2026-12-24, to: 01-02 }",
      "30: error: of “from” and “to” one has a year and one has none",
      "Write both like 2026-12-24, or both like 12-24 for every year."
    ),
    (
      "- { date: 12-24, opne: 9-12 }",
      "21: warning: “holidays.opne” is not a key that is read here", "Did you mean “open”?"
    ),
    (
      "- { date: 12-24, open: 12-9 }", "27: error: “12-9” ends before it begins",
      "Hours after midnight belong to the next day: end this one at 24:00."
    ),
  ])
  func `explains a holiday`(line: String, message: String, advice: String?) throws {
    let report = try Shop.report(Self.hours + "   " + line)
    #expect(report == ["site.yaml:3:\(message)"] + (advice.map { ["  try: \($0)"] } ?? []))
  }

  @Test func `notices a day that is written twice`() throws {
    #expect(
      try Shop.report(Self.hours + "  - 2026-12-25\n  - { date: 2026-12-25, open: 9-12 }") == [
        "site.yaml:4:5: error: 2026-12-25 stands here and on line 3",
        "  try: Keep one of the two.",
      ])
  }

  private func text(_ date: String, _ hours: OpeningHours) throws -> String {
    let day = try Shop.day(date)
    let title = hours.title(of: day).map { " " + $0 } ?? ""
    return HoursWords.english.text(hours.spans(on: day)) + title
  }
}

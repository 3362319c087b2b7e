import Calendar
import Testing
import Vocabulary

struct WorkingTimeTests {
  /// Quillet Nursery: Tuesday to Friday 9 to 17, Saturday 9 to 16, closed at Christmas.
  static let nursery = """
    hours: { tue-fri: 9-17, sat: 9-16 }
    holidays: [{ from: 12-24, to: 01-01 }, 2026-04-03, { date: 2026-12-23, open: 9-12 }]
    """

  @Test(arguments: [
    // Inside a day, over its end, over a closed Sunday and Monday.
    ("2026-11-24 10:00", 4, "2026-11-24T14:00:00Z"),
    ("2026-11-24 15:30", 4, "2026-11-25T11:30:00Z"),
    ("2026-11-28 14:00", 4, "2026-12-01T11:00:00Z"),
    ("2026-11-29 03:00", 1, "2026-12-01T10:00:00Z"),
    // At the moments of opening and closing, and the second before.
    ("2026-11-24 09:00", 8, "2026-11-24T17:00:00Z"),
    ("2026-11-24 08:59:59", 8, "2026-11-24T17:00:00Z"),
    ("2026-11-24 17:00", 1, "2026-11-25T10:00:00Z"),
    ("2026-11-24 16:59:59", 1, "2026-11-25T09:59:59Z"),
    // Over Easter's closed Friday, over a short day, the end of the year and what follows.
    ("2026-04-02 16:00", 2, "2026-04-04T10:00:00+01:00"),
    ("2026-12-23 11:00", 2, "2027-01-02T10:00:00Z"),
    ("2026-12-31 12:00", 7, "2027-01-02T16:00:00Z"),
    ("2026-12-31 12:00", 8, "2027-01-05T10:00:00Z"),
    ("2026-11-24 10:00", 39, "2026-12-01T10:00:00Z"),
    ("2026-11-24 10:00", 0, "2026-11-24T10:00:00Z"),
  ])
  func `counts open hours`(now: String, count: Int, due: String) throws {
    let time = try Shop.time(Self.nursery)
    #expect(time.due(after: try time.moment(now), hours: count).description == due)
  }

  @Test(arguments: [
    ("2026-11-24 10:00", 1, "2026-11-25T17:00:00Z"),
    ("2026-11-24 18:00", 1, "2026-11-25T17:00:00Z"),
    ("2026-11-27 10:00", 1, "2026-11-28T16:00:00Z"),
    ("2026-11-28 15:59:59", 1, "2026-12-01T17:00:00Z"),
    ("2026-11-29 10:00", 1, "2026-12-01T17:00:00Z"),
    ("2026-11-29 10:00", 2, "2026-12-02T17:00:00Z"),
    ("2026-12-22 10:00", 1, "2026-12-23T12:00:00Z"),
    ("2026-12-22 10:00", 2, "2027-01-02T16:00:00Z"),
    ("2026-11-24 16:00", 0, "2026-11-24T17:00:00Z"),
    ("2026-11-24 17:00", 0, "2026-11-25T17:00:00Z"),
    ("2028-02-28 10:00", 1, "2028-02-29T17:00:00Z"),
    ("2028-02-29 10:00", 1, "2028-03-01T17:00:00Z"),
  ])
  func `counts open days after today`(now: String, count: Int, due: String) throws {
    let time = try Shop.time(Self.nursery)
    #expect(time.due(after: try time.moment(now), days: count).description == due)
  }

  /// The hours pass as seconds do: a night shift is an hour shorter in spring, longer in autumn.
  @Test(arguments: [
    // Skipped: 1:00 to 2:00; twice: 1:00 to 2:00.
    ("Europe/London", "2026-03-29 00:00", 8, "2026-03-29T09:00:00+01:00"),
    ("Europe/London", "2026-10-25 00:00", 8, "2026-10-25T07:00:00Z"),
    ("Europe/London", "2026-10-25 01:30", 1, "2026-10-25T01:30:00Z"),
    // Skipped: 2:00 to 3:00; twice: 1:00 to 2:00.
    ("America/New_York", "2026-03-08 01:30", 1, "2026-03-08T03:30:00-04:00"),
    ("America/New_York", "2026-11-01 00:30", 2, "2026-11-01T01:30:00-05:00"),
    // Half an hour of it: skipped from 2:00, twice from 1:30.
    ("Australia/Lord_Howe", "2026-10-04 01:30", 1, "2026-10-04T03:00:00+11:00"),
    ("Australia/Lord_Howe", "2026-04-05 01:00", 2, "2026-04-05T02:30:00+10:30"),
  ])
  func `counts the seconds that pass`(zone: String, now: String, count: Int, due: String) throws {
    let time = try Shop.time("hours: { every day: 0-24 }", in: zone)
    #expect(time.due(after: try time.moment(now), hours: count).description == due)
  }

  /// A beginning or an end that clocks skip is the moment at which they do.
  @Test func `opens and closes when clocks skip the hour`() throws {
    let late = try Shop.time("hours: { sun: 1:30-6 }")
    #expect(
      try late.nextOpening(after: late.moment("2026-03-29"))?.description
        == "2026-03-29T02:00:00+01:00")
    let early = try Shop.time("hours: { sun: 0-1:30 }")
    #expect(
      try early.due(after: early.moment("2026-03-28 12:00"), days: 1).description
        == "2026-03-29T02:00:00+01:00")
    let never = try Shop.time("hours: { sun: 1:00-1:45 }")
    #expect(
      try never.nextOpening(after: never.moment("2026-03-29"))?.description
        == "2026-04-05T01:00:00+01:00")
  }

  @Test func `knows when it is open`() throws {
    let time = try Shop.time(Self.nursery)
    for (text, isOpen) in [
      ("2026-11-24 09:00", true), ("2026-11-24 08:59:59", false), ("2026-11-24 16:59:59", true),
      ("2026-11-24 17:00", false), ("2026-11-23 12:00", false), ("2026-12-25 12:00", false),
      ("2026-12-23 11:00", true), ("2026-12-23 12:00", false),
    ] {
      #expect(time.isOpen(at: try time.moment(text)) == isOpen, "\(text)")
    }
    #expect(
      try time.nextOpening(after: time.moment("2026-12-23 12:00"))?.description
        == "2027-01-02T09:00:00Z")
    #expect(
      try time.nextOpening(after: time.moment("2026-11-24 12:00"))?.description
        == "2026-11-24T12:00:00Z")
  }

  @Test func `counts plain hours and days where it never opens`() throws {
    let time = try Shop.time("hours: { monday: closed }")
    let now = try time.moment("2026-11-24 12:00")
    #expect(time.due(after: now, hours: 4).description == "2026-11-24T16:00:00Z")
    #expect(time.due(after: now, days: 2).description == "2026-11-26T12:00:00Z")
    #expect(time.nextOpening(after: now) == nil)
    #expect(!time.isOpen(at: now))
  }

  /// A later question is never answered sooner, and an answer is due while the business is open, or
  /// as it closes.
  @Test(arguments: ["Europe/London", "America/New_York", "Australia/Lord_Howe"])
  func `never goes back, and never leaves the opening hours`(zone: String) throws {
    let time = try Shop.time(
      "hours: { mon-thu: 9:15-12 and 13-17, fri: 22-24, sat: 1-3, sun: 1:30-4 }\n"
        + "holidays: [12-25, { from: 2026-08-01, to: 2026-08-20 }, 02-29]", in: zone)
    let start = try time.moment("2026-01-01")
    var before = (0, 0)
    for step in 0..<8000 {
      let now = start + step * 3947
      let due = (time.due(after: now, hours: 3).seconds, time.due(after: now, days: 2).seconds)
      #expect(due.0 >= before.0 && due.1 >= before.1 && due.0 > now && due.1 > now)
      #expect(time.isOpen(at: due.0 - 1) && time.isOpen(at: due.1 - 1))
      #expect(!time.isOpen(at: due.1))
      before = due
    }
  }

  @Test func `offers slots inside the opening hours`() throws {
    let time = try Shop.time("hours: { tue: 9-10:30 and 13-14, sun: 0-3 }")
    let tuesday = try Shop.day("2026-11-24")
    #expect(time.slots(on: tuesday, minutes: 30) == [540, 570, 600, 780, 810])
    #expect(time.slots(on: tuesday, minutes: 60) == [540, 780])
    #expect(time.slots(on: tuesday, minutes: 0) == [] && time.slots(on: tuesday, minutes: 91) == [])
    #expect(time.slots(on: try Shop.day("2026-11-25"), minutes: 30) == [])
    // 1:00 to 2:00 is skipped.
    #expect(time.slots(on: try Shop.day("2026-03-29"), minutes: 60) == [0, 120])
    #expect(time.contains(tuesday, minute: 600, length: 30))
    #expect(!time.contains(tuesday, minute: 601, length: 30))
    #expect(!time.contains(tuesday, minute: 630, length: 1))
    #expect(!time.contains(tuesday, minute: 540, length: .max))
    #expect(!time.contains(tuesday, minute: -1, length: 30))
    #expect(!time.contains(try Shop.day("2026-03-29"), minute: 90, length: 10))
  }
}

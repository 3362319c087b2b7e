import Calendar
import Desk
import Settings
import Testing
import Vocabulary

struct PromiseTests {
  @Test(arguments: [
    ("1 working hour", Promise.workingHours(1), "within 1 working hour"),
    ("4 Working Hours", .workingHours(4), "within 4 working hours"),
    ("4 hours", .workingHours(4), "within 4 working hours"),
    ("1 business day", .workingDays(1), "by the end of the next working day"),
    ("2  days", .workingDays(2), "within 2 working days"),
  ])
  func `reads a promise and gives it in words`(written: String, meant: Promise, words: String) {
    let route = Route(name: "a", title: "A", owner: "maud", promise: meant)
    #expect(Promise(written) == meant)
    #expect(route.words == words)
  }

  @Test(arguments: [
    "", "soon", "0 days", "366 days", "1001 hours", "-1 days", "two days", "2", "days", "2 weeks",
    "2 long days", "2 working working days", "99999999999999999999 days",
  ])
  func `refuses what is no promise`(written: String) {
    #expect(Promise(written) == nil)
  }

  @Test func `is due when the business has been open so long`() throws {
    let time = WorkingTime(.usual, zone: try #require(Zone("Europe/London")))
    // Friday, 27 November 2026, 16:00.
    let now = 1_795_795_200
    #expect(Promise.workingHours(2).due(after: now, in: time).description == "2026-11-30T10:00:00Z")
    #expect(Promise.workingDays(1).due(after: now, in: time).description == "2026-11-30T17:00:00Z")
  }
}

import Calendar
import Testing

struct RunsTests {
  @Test(arguments: [
    (
      "{ tue-fri: 9-17, sat: 9-16 }",
      ["Tuesday to Friday: 9:00 – 17:00", "Saturday: 9:00 – 16:00", "Sunday and Monday: closed"]
    ),
    ("{ weekdays: 9-17 }", ["Monday to Friday: 9:00 – 17:00", "Saturday and Sunday: closed"]),
    ("{ every day: 0-24 }", ["Monday to Sunday: 0:00 – 24:00"]),
    (
      "{ mon: 9-12, wed: 9-12 and 13-17 }",
      [
        "Monday: 9:00 – 12:00", "Tuesday: closed", "Wednesday: 9:00 – 12:00, 13:00 – 17:00",
        "Thursday to Sunday: closed",
      ]
    ),
  ])
  func `tells the week in few lines`(written: String, lines: [String]) throws {
    let words = HoursWords.english
    let runs = try Shop.hours("hours: \(written)").runs
    #expect(runs.map { words.text($0) + ": " + words.text($0.spans) } == lines)
  }

  @Test func `tells it in another language`() throws {
    let german = HoursWords(
      dash: "–", comma: " und ", closed: "geschlossen", to: " bis ", and: " und ",
      weekdays: [
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
      ])
    let runs = try Shop.hours("hours: { mon-fri: \"9-12, 13-17\" }").runs
    #expect(
      runs.map { german.text($0) + ": " + german.text($0.spans) } == [
        "Montag bis Freitag: 9:00–12:00 und 13:00–17:00", "Samstag und Sonntag: geschlossen",
      ])
  }
}

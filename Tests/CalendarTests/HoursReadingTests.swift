import Calendar
import Testing
import Vocabulary

struct HoursReadingTests {
  @Test(arguments: [
    ("9:00 – 17:00", "9:00 – 17:00"), ("9-17", "9:00 – 17:00"), ("09.30 — 17.00", "9:30 – 17:00"),
    ("9:00 to 17:00", "9:00 – 17:00"), ("9am-5pm", "9:00 – 17:00"), ("9 - 5 pm", "9:00 – 17:00"),
    ("1-5pm", "13:00 – 17:00"), ("11-1pm", "11:00 – 13:00"),
    ("8:30 a.m. – 12 p.m.", "8:30 – 12:00"),
    ("12pm-12am", "12:00 – 24:00"), ("12am-1am", "0:00 – 1:00"), ("18:00–24:00", "18:00 – 24:00"),
    ("18-0", "18:00 – 24:00"), ("0-24", "0:00 – 24:00"), ("closed", "closed"), ("no", "closed"),
    ("13:30-17:00, 9:00-12:30", "9:00 – 12:30, 13:30 – 17:00"),
    ("9-12 and 13-17", "9:00 – 12:00, 13:00 – 17:00"),
    ("9-12; 12-13", "9:00 – 12:00, 12:00 – 13:00"),
    ("[9:00-12:30, 13:30-17:00]", "9:00 – 12:30, 13:30 – 17:00"), ("", "closed"),
  ])
  func `reads hours of a day`(written: String, meant: String) throws {
    let quoted = written.hasPrefix("[") || written.isEmpty ? written : "\"\(written)\""
    let hours = try Shop.hours("hours:\n  Monday: \(quoted)")
    #expect(HoursWords.english.text(hours.week[0]) == meant)
  }

  @Test(arguments: [
    ("Tuesday to Friday", [2, 3, 4, 5]), ("tue-fri", [2, 3, 4, 5]), ("Sat – Mon", [1, 6, 7]),
    ("MONDAY, wed and Friday", [1, 3, 5]), ("Mondays & Thurs.", [1, 4]), ("Weds", [3]),
    ("weekdays", [1, 2, 3, 4, 5]), ("weekend", [6, 7]), ("every day", [1, 2, 3, 4, 5, 6, 7]),
    ("Monday until Tuesday, Thursday till Friday", [1, 2, 4, 5]), ("tues", [2]),
  ])
  func `reads days of the week`(written: String, meant: [Int]) throws {
    let hours = try Shop.hours("hours:\n  \"\(written)\": 9-17")
    #expect((1...7).filter { !hours.week[$0 - 1].isEmpty } == meant)
  }

  @Test func `has no hours where none are written`() throws {
    #expect(try Shop.read("title: Bakery").hours == nil)
    #expect(
      try Shop.report("holidays: [2026-12-25]") == [
        "site.yaml:1:11: warning: “holidays” say nothing where there are no “hours”",
        "  try: Write the opening hours, like “hours: { Monday to Friday: 9:00 – 17:00 }”.",
      ])
    let week = OpeningHours.usual.week.map { HoursWords.english.text($0) }
    #expect(week == Array(repeating: "9:00 – 17:00", count: 5) + ["closed", "closed"])
  }

  @Test func `explains days`() throws {
    #expect(
      try Shop.report("hours: { Teusday to Friday: 9-17 }") == [
        "site.yaml:1:10: error: “teusday” is not a day of the week",
        "  try: Did you mean “Tuesday”?",
      ])
    #expect(
      try Shop.report("hours: { in summer: 9-17 }") == [
        "site.yaml:1:10: error: “in” is not a day of the week",
        "  try: Write days like “Saturday”, “Tuesday to Friday” or “Monday, Wednesday”.",
      ])
    #expect(
      try Shop.report("hours: { Monday to: 9-17 }") == [
        "site.yaml:1:10: error: “Monday to” is not a day of the week",
        "  try: Write days like “Saturday”, “Tuesday to Friday” or “Monday, Wednesday”.",
      ])
    #expect(
      try Shop.report("hours:\n  weekdays: 9-17\n  Wednesday: 9-12") == [
        "site.yaml:3:3: error: Wednesday stands here and on line 2",
        "  try: Keep one of the two.",
      ])
    #expect(
      try Shop.report("hours: 9-17") == [
        "site.yaml:1:8: error: “hours” should be days and their hours, and this is “9-17”",
        "  try: Write it like “Tuesday to Friday: 9:00 – 17:00”, a line for each run of days.",
      ])
  }

  @Test func `explains hours`() throws {
    #expect(
      try Shop.report("hours: { Monday: from nine to five }") == [
        "site.yaml:1:18: error: “hours.Monday” should be hours of a day, and this is “from nine to five”",
        "  try: Write them like “9:00 – 17:00”, or “closed”.",
      ])
    #expect(
      try Shop.report("hours: { Monday: { from: 9 } }") == [
        "site.yaml:1:18: error: “hours.Monday” should be hours of a day, and this is a mapping with keys of its own",
        "  try: Write them like “9:00 – 17:00”, or “closed”.",
      ])
    #expect(
      try Shop.report("hours: { Monday: 9-25 }") == [
        "site.yaml:1:18: error: a day has no time “25”"
      ])
    #expect(
      try Shop.report("hours: { Monday: 9:60 - 17:00 }") == [
        "site.yaml:1:18: error: a day has no time “9:60”"
      ])
    #expect(
      try Shop.report("hours: { Monday: 13pm - 5pm }") == [
        "site.yaml:1:18: error: a day has no time “13pm”"
      ])
    #expect(
      try Shop.report("hours: { Monday: 9-5 }") == [
        "site.yaml:1:18: error: “9-5” ends before it begins",
        "  try: Did you mean “9:00 – 17:00”?",
      ])
    #expect(
      try Shop.report("hours: { Monday: 18:00 – 2:00 }") == [
        "site.yaml:1:18: error: “18:00 – 2:00” ends before it begins",
        "  try: Hours after midnight belong to the next day: end this one at 24:00.",
      ])
    #expect(
      try Shop.report("hours: { Monday: \"9:00-12:30, 12:00-17:00\" }") == [
        "site.yaml:1:18: error: “9:00 – 12:30” and “12:00 – 17:00” overlap"
      ])
  }
}

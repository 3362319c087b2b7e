import Forms
import Testing

/// It is noon on Monday 23 November 2026; the nursery is open from Tuesday to Saturday.
struct SlotTests {
  @Test(arguments: [
    ("2026-11-24", "10:30", "2026-11-24 10:30"), ("2026-11-24", "16:30:00", "2026-11-24 16:30"),
    (
      "2026-11-24", "16:31",
      "✗ On Tuesday 24 November we are open from 9:00 to 17:00. Please choose a time that leaves"
        + " 30 minutes."
    ),
    (
      "2026-11-25", "12:00",
      "✗ On Wednesday 25 November we are open from 9:00 to 12:00 and from 14:00 to 17:00. Please"
        + " choose a time that leaves 30 minutes."
    ),
    ("2026-11-29", "10:00", "✗ We are closed on Sunday 29 November. Please choose another day."),
    ("2026-11-22", "10:00", "✗ This time has passed. Please choose a later one."),
    ("2026-12-08", "10:00", "✗ Please choose a day up to Monday 7 December."),
    ("24/11/2026", "10:00", "✗ Please choose a day for “T”, like 2026-11-23."),
    ("", "10:00", "✗ Please choose a day for “T”, like 2026-11-23."),
    ("2026-11-24", "", "✗ Please choose a time for “T”, like 10:30."),
    ("2026-11-24", "25:00", "✗ Please choose a time for “T”, like 10:30."),
    ("", "", "✗ Please fill in “T”."),
  ])
  func `a slot lies within the hours of its day`(day: String, time: String, expected: String)
    throws
  {
    let form = try Check.form("{ name: t, label: T, type: slot, required: true, days: 14 }")
    let sent = Sent(values: [Sent.Value("t.date", day), Sent.Value("t.time", time)])
    switch Check.check(form, sent) {
    case .accepted(let answers): #expect(answers.answers == [Answer("t", [expected])])
    case .refused(let refusals):
      #expect(refusals == [FieldRefusal("t", String(expected.dropFirst(2)))])
    }
  }
}

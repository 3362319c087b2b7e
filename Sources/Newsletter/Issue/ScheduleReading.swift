import Settings
import Vocabulary

extension Reading {
  /// `schedule: 2026-03-01 09:00`, or with a moment after which it is not sent at all.
  mutating func schedule() -> Issue.Schedule? {
    guard let node = node("schedule"), node.mapping?["every"] == nil else { return nil }
    guard node.mapping != nil else {
      return timestamp("schedule").flatMap { moment($0, at: node).map { Issue.Schedule(at: $0) } }
    }
    return mapping("schedule") { inner -> Issue.Schedule? in
      guard let written = inner.timestamp("at"), let at = inner.moment(written, at: node) else {
        if inner.node("at") == nil {
          inner.report(
            .error, at: node, "“schedule” does not say when",
            advice: "Write it like “schedule: { at: 2026-03-01 09:00, too-late: 2 hours }”.")
        }
        return nil
      }
      let late = inner.tooLate(after: at)
      inner.unknownKeys()
      return Issue.Schedule(at: at, tooLate: late)
    } ?? nil
  }

  /// A day alone would be sent at midnight, which hardly anybody means.
  private mutating func moment(_ written: Timestamp, at node: Node) -> Timestamp? {
    if written.hasTime { return written }
    report(
      .error, at: node, "“schedule” is a day and no hour",
      advice: "Write the hour too: “schedule: \(written.day) 09:00”.")
    return nil
  }

  /// `too-late: 2 hours`, in seconds; nil for anything else.
  mutating func lateness() -> Int? {
    guard let node = node("too-late"), let text = node.text else { return nil }
    if let seconds = Self.seconds(text) { return seconds }
    report(
      .error, at: node,
      "“schedule.too-late” should be how long after its moment, and this is \(describe(node))",
      advice: "Write it like “too-late: 2 hours”.")
    return nil
  }

  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let number = Int(parts[0]), (1...1000).contains(number),
      let unit = units[parts[1].lowercased()]
    else { return nil }
    return number * unit
  }

  private mutating func tooLate(after at: Timestamp) -> Timestamp? {
    guard let node = node("too-late"), let text = node.text else { return nil }
    if let seconds = Self.seconds(text) {
      return Timestamp(seconds: at.seconds + seconds, offset: at.offset)
    }
    guard let late = timestamp("too-late") else { return nil }
    if late > at { return late }
    report(
      .error, at: node, "“too-late” is not later than the moment the issue is sent",
      advice: "Write how long after it, like “too-late: 2 hours”.")
    return nil
  }

  private static let units = [
    "minute": 60, "minutes": 60, "hour": 3600, "hours": 3600, "day": 86_400, "days": 86_400,
  ]
}

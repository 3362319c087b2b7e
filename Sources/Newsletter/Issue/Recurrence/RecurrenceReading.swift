import Settings
import Vocabulary

extension Reading {
  private enum Day: String, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 1 for Monday (ISO 8601).
    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  /// `schedule: { every: month, on: 1, at: 9:00 }`; nil where the schedule is one moment, or wrong.
  mutating func recurrence() -> Recurrence? {
    guard let node = node("schedule"), node.mapping?["every"] != nil else { return nil }
    return mapping("schedule") { inner -> Recurrence? in
      let every = inner.choice("every", of: Recurrence.Every.self)
      let time = inner.timeOfDay(of: node)
      let days = every.flatMap { inner.days(of: $0, node) }
      let (from, until) = (inner.timestamp("from"), inner.timestamp("until"))
      let lateness = inner.lateness() ?? 43_200
      inner.unknownKeys()
      guard let every, let time, let days else { return nil }
      return Recurrence(
        every: every, days: days, secondOfDay: time, zone: inner.zone, from: from?.day,
        until: until?.day, lateness: lateness)
    } ?? nil
  }

  private mutating func timeOfDay(of schedule: Node) -> Int? {
    let parts = (node("at")?.text ?? "").split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute)
    {
      return hour * 3600 + minute * 60
    }
    report(
      .error, at: node("at") ?? schedule, "“schedule” does not say at what time of the day",
      advice: "Write it like “schedule: { every: week, on: monday, at: 9:00 }”.")
    return nil
  }

  private mutating func days(of every: Recurrence.Every, _ schedule: Node) -> [Int]? {
    switch every {
    case .day:
      if let node = node("on") {
        report(
          .error, at: node, "what goes out every day has no “on”",
          advice: "Remove it, or write “every: week”.")
      }
      return []
    case .week:
      if let days = choices("on", of: Day.self) { return days.map(\.number) }
      return lacksDay(schedule, "on: monday")
    case .month:
      guard let node = node("on") else { return lacksDay(schedule, "on: 1") }
      return (node.sequence ?? [node]).compactMap { dayOfMonth($0) }
    }
  }

  private mutating func dayOfMonth(_ node: Node) -> Int? {
    let text = node.text ?? ""
    if text.lowercased() == "last" { return 31 }
    if let day = Int(text), (1...31).contains(day) { return day }
    report(
      .error, at: node,
      "“schedule.on” should be a day from 1 to 31, or “last”, and this is \(describe(node))")
    return nil
  }

  private mutating func lacksDay(_ schedule: Node, _ example: String) -> [Int]? {
    report(
      .error, at: schedule, "“schedule” does not say on which day",
      advice: "Write “\(example)” in it.")
    return nil
  }
}

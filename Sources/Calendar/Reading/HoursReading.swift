public import Settings
public import Vocabulary

extension OpeningHours {
  /// What site.yaml says; nil without `hours`, where promises count `usual` ones.
  public static func read(
    _ settings: SiteSettings, path: String, findings: inout [Finding]
  ) -> OpeningHours? {
    read(hours: settings.hours, holidays: settings.holidays, path: path, findings: &findings)
  }

  /// The same from the values of its two keys. Each mistake becomes a finding, and what it is
  /// about counts as not written.
  public static func read(
    hours: Node?, holidays: Node?, path: String, findings: inout [Finding]
  ) -> OpeningHours? {
    var reader = HoursReader(path: path)
    defer { findings += reader.findings }
    guard let hours else {
      if let holidays { reader.warnOfHolidays(holidays) }
      return nil
    }
    var result = OpeningHours(week: reader.week(hours))
    if let holidays { reader.holidays(holidays, into: &result) }
    return result
  }
}

/// Reads the values of `hours` and `holidays`, and collects what is wrong with them.
struct HoursReader {
  var reading: Reading

  init(path: String) { reading = Reading(.empty, path: path) }

  var findings: [Finding] { reading.findings }

  mutating func week(_ node: Node) -> [[OpeningHours.Span]] {
    var week: [[OpeningHours.Span]] = Array(repeating: [], count: 7)
    var lines: [Int: Int] = [:]
    guard let mapping = node.mapping else {
      reading.report(
        .error, at: node,
        "“hours” should be days and their hours, and this is \(reading.describe(node))",
        advice: "Write it like “Tuesday to Friday: 9:00 – 17:00”, a line for each run of days.")
      return week
    }
    for entry in mapping.entries {
      let spans = spans(entry.value, named: "hours.\(entry.key)", &reading) ?? []
      for day in days(entry) {
        if let line = lines.updateValue(entry.line, forKey: day) {
          report(
            at: entry, "\(WrittenDays.names[day - 1]) stands here and on line \(line)",
            advice: "Keep one of the two.")
        } else {
          week[day - 1] = spans
        }
      }
    }
    return week
  }

  mutating func warnOfHolidays(_ node: Node) {
    reading.report(
      .warning, at: node, "“holidays” say nothing where there are no “hours”",
      advice: "Write the opening hours, like “hours: { Monday to Friday: 9:00 – 17:00 }”.")
  }

  /// The spans of a day, in one text or in a list; nil where they cannot be read.
  func spans(
    _ node: Node, named name: String, _ reading: inout Reading
  ) -> [OpeningHours.Span]? {
    if node.isNull { return [] }
    do throws(WrittenSpans.Mistake) {
      var spans: [OpeningHours.Span] = []
      for item in node.sequence ?? [node] {
        guard let text = item.text else { throw .unreadable("") }
        spans += try WrittenSpans.read(text)
      }
      return try WrittenSpans.ordered(spans)
    } catch {
      let (message, advice) = Self.explanation(error)
      reading.report(
        .error, at: node,
        message ?? "“\(name)” should be hours of a day, and this is \(reading.describe(node))",
        advice: advice)
      return nil
    }
  }

  private mutating func days(_ entry: Mapping.Entry) -> [Int] {
    do throws(WrittenDays.Mistake) {
      return try WrittenDays.read(entry.key)
    } catch {
      report(
        at: entry, "“\(error.word)” is not a day of the week",
        advice: error.nearest.map { "Did you mean “\($0)”?" }
          ?? "Write days like “Saturday”, “Tuesday to Friday” or “Monday, Wednesday”.")
      return []
    }
  }

  private mutating func report(at entry: Mapping.Entry, _ message: String, advice: String) {
    reading.report(.error, at: entry, message, advice: advice)
  }

  /// The message, where the mistake has one of its own.
  private static func explanation(_ mistake: WrittenSpans.Mistake) -> (String?, String?) {
    switch mistake {
    case .unreadable: (nil, "Write them like “9:00 – 17:00”, or “closed”.")
    case .noSuchTime(let time): ("a day has no time “\(time)”", nil)
    case .backward(let text, let span):
      (
        "“\(text)” ends before it begins",
        span.map { "Did you mean “\(HoursWords.english.text($0))”?" }
          ?? "Hours after midnight belong to the next day: end this one at 24:00."
      )
    case .overlap(let one, let next):
      (
        "“\(HoursWords.english.text(one))” and “\(HoursWords.english.text(next))” overlap", nil
      )
    }
  }
}

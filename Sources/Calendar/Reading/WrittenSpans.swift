import Vocabulary

/// Hours of a day as an owner writes them: `9:00 – 12:30, 13:30 – 17:00`, `9am-5pm`, `closed`.
enum WrittenSpans {
  enum Mistake: Error, Hashable {
    case unreadable(String)
    case noSuchTime(String)
    /// Ends before it begins; the time it was perhaps meant to end at.
    case backward(String, perhaps: OpeningHours.Span?)
    case overlap(OpeningHours.Span, OpeningHours.Span)
  }

  static func read(_ text: String) throws(Mistake) -> [OpeningHours.Span] {
    let plain = text.lowercased()
    if ["closed", "no", "none", "shut", "-", "–", "—", "false"].contains(trimmed(plain)) {
      return []
    }
    var spans: [OpeningHours.Span] = []
    let words = plain.split(separator: " ").map { $0 == "and" ? "," : String($0) }
    let parts = words.joined(separator: " ").split(omittingEmptySubsequences: false) {
      $0 == "," || $0 == ";" || $0 == "&"
    }
    for part in parts { spans.append(try span(trimmed(String(part)), in: text)) }
    return try ordered(spans)
  }

  /// In the order of the day; none may reach into the next.
  static func ordered(_ spans: [OpeningHours.Span]) throws(Mistake) -> [OpeningHours.Span] {
    let spans = spans.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    for (one, next) in zip(spans, spans.dropFirst()) where next.from < one.to {
      throw .overlap(one, next)
    }
    return spans
  }

  private static func span(_ part: String, in text: String) throws(Mistake) -> OpeningHours.Span {
    var scanner = ClockScanner(part)
    guard let first = scanner.time(), scanner.separator(), let second = scanner.time(),
      scanner.isAtEnd
    else { throw .unreadable(text) }
    guard let to = second.minute(isEnd: true) else { throw .noSuchTime(second.text) }
    guard let from = first.minute(before: to, half: second.half) else {
      throw .noSuchTime(first.text)
    }
    guard from < to else {
      let later = OpeningHours.Span(from: from, to: to + 720)
      let isSlip = second.half == nil && to < 720 && from < to + 720
      throw .backward(part, perhaps: isSlip && from < 720 ? later : nil)
    }
    return OpeningHours.Span(from: from, to: to)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

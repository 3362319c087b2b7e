extension OpeningHours {
  /// Days one after the other that have the same hours, for a page to show in a line.
  public struct Run: Sendable, Hashable {
    /// From 1 for Monday to 7 for Sunday; 7 may be followed by 1.
    public let days: [Int]
    public let spans: [Span]
  }

  /// The week in as few lines as it can be told in, Monday's or the first after it first.
  ///
  /// A run may go over the end of the week: “Sunday and Monday: closed” is one, and the last.
  public var runs: [Run] {
    let days = 1...7
    let starts = days.filter { week[$0 - 1] != week[($0 + 5) % 7] }
    guard let first = starts.first else { return [Run(days: Array(days), spans: week[0])] }
    return zip(starts, starts.dropFirst() + [first + 7]).map { start, next in
      Run(days: (start..<next).map { ($0 - 1) % 7 + 1 }, spans: week[start - 1])
    }
  }
}

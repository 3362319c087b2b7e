public import Calendar
public import Vocabulary

/// How soon a visitor hears from us.
public enum Promise: Sendable, Hashable {
  /// Of the hours at which the business is open.
  case workingHours(Int)
  /// By the end of so many days on which it is open.
  case workingDays(Int)
}

extension Promise {
  /// `4 working hours`, `1 working day`, `2 days`: hours and days are always those at which the
  /// business is open. Nil for anything else, and for more than 1000 hours or 365 days.
  public init?(_ text: String) {
    var words = text.lowercased().split { $0 == " " || $0 == "\t" }
    if words.count == 3, ["working", "business", "opening"].contains(words[1]) {
      words.remove(at: 1)
    }
    guard words.count == 2, words[0].utf8.allSatisfy({ $0 &- 0x30 < 10 }), let count = Int(words[0])
    else { return nil }
    switch words[1] {
    case "hour", "hours":
      guard (1...1000).contains(count) else { return nil }
      self = .workingHours(count)
    case "day", "days":
      guard (1...365).contains(count) else { return nil }
      self = .workingDays(count)
    default: return nil
    }
  }

  /// By when a promise is to be kept that was given at `now`.
  public func due(after now: Int, in time: WorkingTime) -> Timestamp {
    switch self {
    case .workingHours(let count): time.due(after: now, hours: count)
    case .workingDays(let count): time.due(after: now, days: count)
    }
  }
}

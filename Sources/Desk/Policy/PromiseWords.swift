/// The words in which a promise is told; a language has its own. `#` stands for the number.
public struct PromiseWords: Sendable, Hashable {
  public var hour: String, hours: String
  public var day: String, days: String

  public init(hour: String, hours: String, day: String, days: String) {
    (self.hour, self.hours, self.day, self.days) = (hour, hours, day, days)
  }

  public static let english = PromiseWords(
    hour: "within # working hour", hours: "within # working hours",
    day: "by the end of the next working day", days: "within # working days")

  /// `within 4 working hours`.
  public func text(_ promise: Promise) -> String {
    switch promise {
    case .workingHours(let count): filled(count == 1 ? hour : hours, count)
    case .workingDays(let count): filled(count == 1 ? day : days, count)
    }
  }

  private func filled(_ words: String, _ count: Int) -> String {
    guard let sign = words.firstIndex(of: "#") else { return words }
    return "\(words[..<sign])\(count)\(words[words.index(after: sign)...])"
  }
}

extension Route {
  /// The promise in English words: `within 4 working hours`.
  public var words: String { words(in: .english) }

  public func words(in words: PromiseWords) -> String { words.text(promise) }
}

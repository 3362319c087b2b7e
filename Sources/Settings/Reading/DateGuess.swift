import Vocabulary

/// Guesses the day in a date that is not written as one: `31/12/2024`, `December 31, 2024`.
enum DateGuess {
  static func advice(for text: String, key: String) -> String {
    let days = candidates(text)
    return switch days.count {
    case 1: "Write “\(key): \(days[0])”."
    case 2:
      "Write “\(key): \(days[0])” for \(inWords(days[0])), “\(key): \(days[1])” for"
        + " \(inWords(days[1]))."
    default: "Write it as year, month and day, like “\(key): 2024-12-31”."
    }
  }

  /// The days that the numbers can mean: one, two (`03/04/2024`), or none.
  private static func candidates(_ text: String) -> [CivilDate] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.prefix(4)
    let numbers = words.compactMap { Int($0.prefix(while: \.isNumber)) }.filter { $0 >= 0 }
    let month = words.lazy.filter { $0.count >= 3 && $0.allSatisfy(\.isLetter) }.compactMap {
      word in
      WrittenTime.months.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }
    }.first
    if let month, numbers.count == 2 {
      let (day, year) = numbers[0] > 31 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      return [CivilDate(year: year, month: month + 1, day: day)].compactMap { $0 }
    }
    guard month == nil, numbers.count == 3 else { return [] }
    if numbers[0] > 31 {
      return [CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap { $0 }
    }
    guard numbers[2] >= 1000 else { return [] }
    let dayFirst = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
    return dayFirst == monthFirst
      ? [dayFirst].compactMap { $0 } : [dayFirst, monthFirst].compactMap { $0 }
  }

  private static func inWords(_ day: CivilDate) -> String {
    "\(day.day) \(WrittenTime.months[day.month - 1])"
  }
}

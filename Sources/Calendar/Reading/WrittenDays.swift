import Vocabulary

/// Days of the week as an owner writes them: `Tuesday to Friday`, `mon, wed-fri`, `weekend`.
enum WrittenDays {
  struct Mistake: Error, Hashable {
    let word: String
    /// The day that was perhaps meant.
    let nearest: String?
  }

  /// Numbers from 1 for Monday to 7 for Sunday, in the order they are written.
  static func read(_ text: String) throws(Mistake) -> [Int] {
    var days: [Int] = []
    var from: Int?
    let words = words(of: text)
    guard !words.isEmpty else { throw Mistake(word: text, nearest: nil) }
    for word in words {
      if separators.contains(word) { continue }
      if ranges.contains(word) {
        guard let last = days.last, from == nil else { throw Mistake(word: word, nearest: nil) }
        from = last
      } else if let group = groups[word], from == nil {
        days += group
      } else {
        guard let day = number(of: word) else {
          throw Mistake(word: word, nearest: NearestName.to(word, among: names))
        }
        days += from.map { run(after: $0, through: day) } ?? [day]
        from = nil
      }
    }
    guard from == nil, !days.isEmpty else { throw Mistake(word: text, nearest: nil) }
    return days
  }

  static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let separators: Set<String> = [",", ";", "&", "+", "and"]
  private static let ranges: Set<String> = ["-", "to", "until", "till", "through"]
  private static let groups: [String: [Int]] = [
    "weekdays": [1, 2, 3, 4, 5], "weekend": [6, 7], "weekends": [6, 7],
    "daily": [1, 2, 3, 4, 5, 6, 7], "everyday": [1, 2, 3, 4, 5, 6, 7],
  ]

  /// In lower case; each sign is a word, and a dash of any length is a hyphen.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if word == "day", words.last == "every" {
        words[words.count - 1] = "daily"
      } else if !word.isEmpty {
        words.append(word)
      }
      word = ""
    }
    for letter in text.lowercased() {
      if letter.isLetter || letter.isNumber {
        word.append(letter)
        continue
      }
      end()
      if "-–—−".contains(letter) {
        words.append("-")
      } else if !letter.isWhitespace && letter != "." {
        words.append(String(letter))
      }
    }
    end()
    return words
  }

  /// A day by its name, or by three letters of it or more; `Mondays` is one too.
  private static func number(of word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let short = ["weds": 3, "thurs": 4][word]
    return short
      ?? names.firstIndex { name in
        let name = name.lowercased()
        return name.hasPrefix(word) || name + "s" == word
      }.map { $0 + 1 }
  }

  /// Saturday to Monday goes over the end of the week.
  private static func run(after first: Int, through last: Int) -> [Int] {
    var days: [Int] = []
    var day = first
    while day != last {
      day = day % 7 + 1
      days.append(day)
    }
    return days
  }
}

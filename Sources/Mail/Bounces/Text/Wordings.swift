/// Ways to say one thing, in words that may stand a little apart.
///
/// `could not be delivered`; `mailbox|account ~ full` with up to four words between; `доставлен*` for
/// any ending. It takes a time in proportion to the text, as no gap is longer than four words.
struct Wordings: Sendable {
  private enum Element: Sendable {
    case oneOf([String])
    case gap
  }

  private static let gapLimit = 4

  /// By their first word.
  private var byWord: [String: [[Element]]] = [:]
  /// Those whose first word may end in any way, behind its beginning.
  private var byStart: [(start: String, elements: [Element])] = []
  /// Parts of texts that have no blanks between words.
  let phrases: [String]

  init(_ texts: [String], phrases: [String] = []) {
    self.phrases = phrases
    for text in texts {
      let elements = text.split(separator: " ").map { word -> Element in
        word == "~" ? .gap : .oneOf(word.split(separator: "|").map(String.init))
      }
      guard case .oneOf(let firsts) = elements.first else {
        preconditionFailure("a wording begins with a word")
      }
      for first in firsts {
        if first.hasSuffix("*") {
          byStart.append((String(first.dropLast()), elements))
        } else {
          byWord[first, default: []].append(elements)
        }
      }
    }
  }

  /// All of several lists.
  static func of(_ lists: [String]..., phrases: [String] = []) -> Wordings {
    Wordings(lists.flatMap { $0 }, phrases: phrases)
  }

  /// Behind the last word of a wording that begins at `start`; nil if none does.
  func end(in words: [String], from start: Int) -> Int? {
    let word = words[start]
    for elements in byWord[word] ?? [] {
      if let end = Self.end(of: elements[1...], in: words, from: start + 1) { return end }
    }
    for (beginning, elements) in byStart where word.hasPrefix(beginning) {
      if let end = Self.end(of: elements[1...], in: words, from: start + 1) { return end }
    }
    return nil
  }

  private static func end(
    of elements: ArraySlice<Element>, in words: [String], from place: Int
  ) -> Int? {
    guard let element = elements.first else { return place }
    switch element {
    case .oneOf(let choices):
      guard place < words.count, choices.contains(where: { fits($0, words[place]) }) else {
        return nil
      }
      return end(of: elements.dropFirst(), in: words, from: place + 1)
    case .gap:
      for skipped in 0...gapLimit {
        if let end = end(of: elements.dropFirst(), in: words, from: place + skipped) { return end }
      }
      return nil
    }
  }

  private static func fits(_ choice: String, _ word: String) -> Bool {
    choice.hasSuffix("*") ? word.hasPrefix(choice.dropLast()) : choice == word
  }
}

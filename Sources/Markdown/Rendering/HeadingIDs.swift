import Vocabulary

/// Gives each heading of a page a name of its own, made from its words.
///
/// The same headings in the same order have the same names on every build; adding one does not
/// rename those before it.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The number to try next for words that were taken: 10,000 equal headings stay linear.
  private var next: [String: Int] = [:]

  /// `Opening hours` is `opening-hours`, the next one `opening-hours-2`.
  mutating func id(for text: String) -> String {
    let words = Self.words(text)
    if taken.insert(words).inserted { return words }
    var number = next[words] ?? 2
    while !taken.insert("\(words)-\(number)").inserted { number += 1 }
    next[words] = number + 1
    return "\(words)-\(number)"
  }

  /// Notes an id that the author chose. False if it is another heading's.
  mutating func reserve(_ id: String) -> Bool { taken.insert(id).inserted }

  /// `section` stands for a heading without letters.
  static func words(_ text: String) -> String {
    Slug(text)?.text ?? "section"
  }
}

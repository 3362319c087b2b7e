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
    if let plain = plainWords(text) { return plain.isEmpty ? "section" : plain }
    return Slug(text)?.text ?? "section"
  }

  /// The slug of a text in ASCII, on its bytes; nil for any other. Asking Unicode about each
  /// letter made headings a tenth of all the work.
  private static func plainWords(_ text: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var hasGap = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        if hasGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        hasGap = false
        slug.append(byte | (isLetter(byte) ? 0x20 : 0))
      case UInt8(ascii: "'"): break
      case 0..<0x80: hasGap = true
      default: return nil
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }
}

import Vocabulary

/// What a Markdown file's name says of its page.
///
/// `2026-03-01-spring-sale.md` gives a day and the words `spring-sale`; `index.md` and
/// `_index.md` are the page of their folder, whose name may give a day in the same way. A
/// percent-encoded name is decoded first.
public struct FileName: Hashable, Sendable {
  /// The name without date and type.
  let words: String
  let day: CivilDate?
  let isIndex: Bool
  /// `_index.md`: the folder is a section, even with nothing else in it.
  let isSectionIndex: Bool

  init(_ name: String) {
    let stem = percentDecoded(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)))
    isSectionIndex = stem == "_index"
    isIndex = isSectionIndex || stem == "index"
    (day, words) = datePrefix(of: stem)
  }

  /// `opening-hours_and-map` as a title: `Opening hours and map`.
  var title: String { Self.title(from: words) }

  /// `/news/trip/01-the-hut.jpg` as words: `The hut`. Numbers that only sort files go.
  public static func title(ofFile path: String) -> String {
    let name = FileName(lastSegment(of: path))
    let words = name.words.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
    return title(from: words.isEmpty ? name.words : String(words))
  }

  /// The day and the words in a folder's name: `2024-10-19-apple-day` is read like a file's.
  static func ofFolder(_ name: String) -> (day: CivilDate?, words: String) {
    datePrefix(of: percentDecoded(name))
  }

  /// Whether the name of a file looks as if it began with a day, and there is no such day:
  /// `2026-02-30-title.md`.
  public static func beginsWithoutDay(_ path: String) -> Bool {
    let name = Array(lastSegment(of: path).utf8.prefix(11))
    guard name.count == 11, [4, 7, 10].allSatisfy({ name[$0] == UInt8(ascii: "-") }),
      [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ (0x30...0x39).contains(name[$0]) })
    else { return false }
    return datePrefix(of: lastSegment(of: path)).day == nil
  }

  static func title(from words: String) -> String {
    let spaced = words.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return spaced.prefix(1).uppercased() + spaced.dropFirst()
  }
}

/// Splits `2026-03-01-title` into the day and `title`.
func datePrefix(of stem: String) -> (day: CivilDate?, words: String) {
  let bytes = Array(stem.utf8.prefix(11))
  guard bytes.count == 11, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
    bytes[10] == UInt8(ascii: "-") || bytes[10] == UInt8(ascii: "_"),
    let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
    let day = number(bytes[8..<10]), let date = CivilDate(year: year, month: month, day: day)
  else { return (nil, stem) }
  let words = String(stem.utf8.dropFirst(11)) ?? stem
  return words.isEmpty ? (nil, stem) : (date, words)
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var result = 0
  for byte in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    result = result * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return result
}

/// The lines of a text that could not be read, for those who look for the reason.
struct SourceLines {
  private let lines: [Substring]

  init(_ text: String) {
    // By scalars: "\r\n" is one Character, equal to neither half.
    lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map {
      Substring($0.last == "\r" ? $0.dropLast() : $0)
    }
  }

  var count: Int { lines.count }

  /// Counted from 1; empty beyond the ends.
  subscript(line: Int) -> Substring {
    lines.indices.contains(line - 1) ? lines[line - 1] : ""
  }

  func indentation(of line: Int) -> Int { self[line].prefix { $0 == " " || $0 == "\t" }.count }

  func isBlank(_ line: Int) -> Bool { self[line].allSatisfy(\.isWhitespace) }

  /// A line `key: value`, taken apart; nil for any other. A `- ` before the key belongs to neither.
  func pair(_ line: Int) -> (before: Substring, key: Substring, value: Substring)? {
    let text = self[line]
    let start = text.firstIndex { $0 != " " && $0 != "\t" && $0 != "-" } ?? text.endIndex
    guard let colon = text[start...].firstIndex(of: ":"), colon > start else { return nil }
    let after = text[text.index(after: colon)...]
    guard after.isEmpty || after.first == " " || after.first == "\t" else { return nil }
    let key = text[start..<colon]
    guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " })
    else { return nil }
    return (text[..<start], key, after.drop { $0 == " " || $0 == "\t" })
  }
}

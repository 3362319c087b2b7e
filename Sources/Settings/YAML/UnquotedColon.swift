/// Understands `title: Opening hours: changes`, which YAML refuses.
///
/// Only lines without indentation are mended, and only in a text that libyaml refused, so that
/// nothing changes its meaning.
enum UnquotedColon {
  /// The text with such values in quotes; nil if there are none.
  static func repaired(_ text: String) -> String? {
    let lines = SourceLines(text)
    var result: [Substring] = []
    var isRepaired = false
    for line in 1...lines.count {
      if let value = plainValueWithColon(line, of: lines) {
        let before = lines[line][..<value.startIndex]
        result.append("\(before)'\(value.replacing("'", with: "''"))'")
        isRepaired = true
      } else {
        result.append(lines[line])
      }
    }
    return isRepaired ? result.joined(separator: "\n") : nil
  }

  /// The value of a line, if it is text without quotes and YAML would see a second key in it.
  static func plainValueWithColon(_ line: Int, of lines: SourceLines) -> Substring? {
    guard let (before, _, value) = lines.pair(line), before.isEmpty, let first = value.first,
      !"\"'[]{}#&*!|>%@`".contains(first)
    else { return nil }
    let text = withoutComment(value)
    return text.contains(": ") || text.hasSuffix(":") ? text : nil
  }

  /// The value up to a ` #`, without the blanks at its end.
  static func withoutComment(_ value: Substring) -> Substring {
    var text = value
    if let comment = value.firstRange(of: " #") { text = value[..<comment.lowerBound] }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

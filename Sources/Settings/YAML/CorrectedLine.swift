/// Writes a line as its author should have.
enum CorrectedLine {
  /// The line with its whole value in quotes that the value does not hold.
  static func quoted(_ pair: (before: Substring, key: Substring, value: Substring)) -> String {
    var value = UnquotedColon.withoutComment(pair.value)
    if let quote = value.first, "\"'".contains(quote), value.last == quote, value.count > 1 {
      value = value.dropFirst().dropLast()
    }
    let text =
      value.contains("\"") || value.contains("\\")
      ? "'\(value.replacing("'", with: "''"))'" : "\"\(value)\""
    return "\(pair.before.drop { $0 == " " || $0 == "\t" })\(pair.key): \(text)"
  }

  /// Where the text after a quoted value begins; nil if it is not quoted or not closed.
  static func endOfQuote(_ value: Substring) -> Substring.Index? {
    guard let quote = value.first, "\"'".contains(quote) else { return nil }
    var index = value.index(after: value.startIndex)
    while index < value.endIndex {
      let next = value.index(after: index)
      if quote == "\"", value[index] == "\\" {
        index = next < value.endIndex ? value.index(after: next) : next
      } else if value[index] == quote {
        guard quote == "'", next < value.endIndex, value[next] == "'" else { return next }
        index = value.index(after: next)
      } else {
        index = next
      }
    }
    return nil
  }
}

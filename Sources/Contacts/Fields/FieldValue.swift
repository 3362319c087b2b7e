import Settings
public import Vocabulary

extension ContactField {
  /// What somebody wrote, as it is kept: on one line, `2026-03-01`, `12.5`, `yes`. Empty for
  /// blanks. Refuses what the field's kind is not.
  public func value(_ written: String) throws(Refusal) -> String {
    let text = Self.line(written)
    guard !text.isEmpty else { return "" }
    guard text.utf8.count <= Self.longest else {
      throw Refusal("This is too long: \(Self.longest) bytes are kept at most.")
    }
    switch kind {
    case .text: return text
    case .number:
      guard let number = Millionths.read(text.hasPrefix("+") ? text.dropFirst() : text[...]) else {
        throw Refusal("This is not a number like 12 or 12.5.")
      }
      return Millionths.text(number)
    case .date:
      guard let time = try? WrittenTime(text) else {
        throw Refusal("This is not a date like 2026-03-01.")
      }
      return time.day.description
    case .flag:
      switch text.lowercased() {
      case "yes", "y", "true", "on", "1": return "yes"
      case "no", "n", "false", "off", "0": return "no"
      default: throw Refusal("This is neither yes nor no.")
      }
    }
  }

  /// More is a text, and no longer a fact about a person.
  private static let longest = 1000

  /// Without control characters and line ends, and without blanks at its ends.
  private static func line(_ text: String) -> String {
    guard !isLine(text.utf8) else { return text }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    let inner = scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return String(String.UnicodeScalarView(inner))
  }

  /// Whether it surely is a line already, as nearly all are: letters of ASCII, no blank at an end.
  private static func isLine(_ text: String.UTF8View) -> Bool {
    let blank = UInt8(ascii: " ")
    return text.first != blank && text.last != blank && text.allSatisfy { (blank..<0x7F) ~= $0 }
  }
}

extension ContactField.Kind {
  /// In a sentence: “should be a number”.
  var words: String {
    switch self {
    case .text: "text"
    case .number: "a number like 12 or 12.5"
    case .date: "a date like 2026-03-01"
    case .flag: "yes or no"
    }
  }
}

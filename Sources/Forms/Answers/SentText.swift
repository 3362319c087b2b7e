/// What was typed, as it is stored: without blanks at its ends, and with nothing in it that could
/// leave its line or cannot be seen.
enum SentText {
  /// Text on one line. Line breaks are refused even at its ends: no browser sends one.
  static func line(_ text: String) throws(RefusalReason) -> String {
    for scalar in text.unicodeScalars {
      if isBreak(scalar) { throw RefusalReason(.lineBreak) }
    }
    let trimmed = trimmed(text)
    guard !trimmed.unicodeScalars.contains(where: isControl) else { throw RefusalReason(.control) }
    return trimmed
  }

  /// Text on several lines, each of which ends in a line feed.
  static func paragraph(_ text: String) throws(RefusalReason) -> String {
    var hasOtherBreaks = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": continue
      case "\r", "\u{2028}", "\u{2029}": hasOtherBreaks = true
      default: guard !isControl(scalar) else { throw RefusalReason(.control) }
      }
    }
    return trimmed(hasOtherBreaks ? withLineFeeds(text) : text)
  }

  private static func withLineFeeds(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": continue
      case "\r", "\u{2028}", "\u{2029}": result.append("\n")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// UAX 14's mandatory breaks: LF, VT, FF, CR, NEL, LS, PS.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    0x0A...0x0D ~= scalar.value || scalar.value == 0x85 || 0x2028...0x2029 ~= scalar.value
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
  }
}

/// One segment of a URL path made from words: lower case, hyphens between.
///
/// Letters and digits of any script stay, as browsers show them; whatever else stands between
/// becomes one hyphen. A slug is never empty, and never `.` or `..`.
public struct Slug: Hashable, Sendable {
  public let text: String

  /// Nil if the words hold neither letter nor digit.
  public init?(_ words: some StringProtocol) {
    if Self.isSlug(words.utf8) {
      text = String(words)
      return
    }
    var result = ""
    var gap = false
    for scalar in words.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || isMark(scalar)
        || scalar == "_"
      {
        if gap, !result.isEmpty { result.unicodeScalars.append("-") }
        gap = false
        result += properties.lowercaseMapping
      } else if scalar != "'" && scalar != "\u{2019}" {
        gap = true
      }
    }
    guard !result.isEmpty else { return nil }
    text = result
  }
}

extension Slug {
  /// Whether words are one already, told by their bytes: most names of folders and terms are, and
  /// to ask Unicode about each letter is slow.
  private static func isSlug(_ words: some Sequence<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var last = hyphen
    for byte in words {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        break
      case hyphen where last != hyphen: break
      default: return false
      }
      last = byte
    }
    return last != hyphen
  }
}

extension Slug: CustomStringConvertible {
  public var description: String { text }
}

/// Marks that combine with the letter before them belong to it.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark: true
  default: false
  }
}

/// Writes HTML.
///
/// The one place of this room where words become part of a page: nothing that a visitor or an
/// author wrote is ever markup (form-C1).
struct HTMLWriter {
  /// An attribute whose value is nil is left out; with an empty value it is a flag.
  typealias Attribute = (StaticString, String?)

  private(set) var html = ""

  mutating func open(_ tag: StaticString, _ attributes: [Attribute] = []) {
    html += "<\(tag)"
    for (name, value) in attributes {
      guard let value else { continue }
      html += " \(name)"
      if !value.isEmpty { html += "=\"\(Self.escaped(value))\"" }
    }
    html += ">"
  }

  mutating func close(_ tag: StaticString) { html += "</\(tag)>" }

  mutating func text(_ words: String) { html += Self.escaped(words) }

  /// A line end between two elements, for people who read the source.
  mutating func endLine() { html += "\n" }

  mutating func element(_ tag: StaticString, _ attributes: [Attribute], _ words: String) {
    open(tag, attributes)
    text(words)
    close(tag)
  }

  mutating func element(_ tag: StaticString, _ words: String) { element(tag, [], words) }

  mutating func append(_ other: HTMLWriter) { html += other.html }
}

extension HTMLWriter {
  /// The value of an attribute that is there or not.
  static func flag(_ isSet: Bool) -> String? { isSet ? "" : nil }

  /// Fit to stand between tags and in a quoted attribute. What HTML cannot hold, not even as a
  /// reference (§13.2.3.5 of its standard), becomes U+FFFD.
  static func escaped(_ words: String) -> String {
    var result = ""
    result.reserveCapacity(words.utf8.count + 16)
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where isForbidden(scalar.value): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Control characters but tab and line ends, and the code points that are no characters.
  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

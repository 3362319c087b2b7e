/// What a page of HTML says, line by line: enough of it to find words and addresses.
struct MarkupText {
  private var rest: ArraySlice<UInt8>
  /// Names of elements that have no end behind here, which is looked for once.
  private var endless: Set<String> = []

  static func text(of html: String) -> String {
    var markup = MarkupText(rest: Array(html.utf8)[...])
    return markup.text()
  }

  private mutating func text() -> String {
    var text: [UInt8] = []
    // Some send a plain text and call it HTML.
    let isMarked = rest.indices.contains { index in
      rest[index] == UInt8(ascii: "<")
        && rest[index...].dropFirst().first.map(Self.isEndOrBreak)
          ?? false
    }
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "<"): text += tag()
      case UInt8(ascii: "&"): text += entity()
      case MailBytes.lineFeed where isMarked, MailBytes.carriageReturn where isMarked:
        text.append(MailBytes.blank)
        rest.removeFirst()
      default:
        text.append(byte)
        rest.removeFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Which begin a line of their own.
  private static let breaking: Set<String> = [
    "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "hr", "pre", "ul", "blockquote",
  ]
  /// Whose content is not for people.
  private static let silent: Set<String> = ["style", "script", "title", "head"]

  private static func isEndOrBreak(_ byte: UInt8) -> Bool { "/bB".utf8.contains(byte) }

  /// A tag is not longer than this.
  private static let tagLimit = 4_000

  private mutating func tag() -> [UInt8] {
    guard let end = rest.prefix(Self.tagLimit).firstIndex(of: UInt8(ascii: ">")) else {
      rest.removeFirst()
      return [UInt8(ascii: "<")]
    }
    let inside = rest[(rest.startIndex + 1)..<end]
    // `<ada@example.org>` in a text that was never meant to be HTML.
    if inside.contains(UInt8(ascii: "@")), !inside.contains(UInt8(ascii: " ")) {
      rest.removeFirst()
      return [UInt8(ascii: "<")]
    }
    rest = rest[(end + 1)...]
    let isEnd = inside.first == UInt8(ascii: "/")
    let letters = inside.dropFirst(isEnd ? 1 : 0).prefix(while: MailBytes.isLetterOrDigit)
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    if !isEnd, Self.silent.contains(name), !endless.contains(name) { skip(name) }
    return Self.breaking.contains(name) ? [MailBytes.lineFeed] : []
  }

  /// To the element's end, or nowhere if it has none.
  private mutating func skip(_ name: String) {
    let end = Array("</\(name)".utf8)
    var place = rest.startIndex
    while let next = rest[place...].firstIndex(of: end[0]) {
      let word = rest[next...].prefix(end.count).map { 65...90 ~= $0 ? $0 + 32 : $0 }
      if word == end {
        rest = rest[next...]
        return
      }
      place = next + 1
    }
    endless.insert(name)
  }

  private static let entities: [String: String] = [
    "nbsp": " ", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "#39": "'",
    "#64": "@", "#46": ".", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "rsquo": "'",
  ]

  private mutating func entity() -> [UInt8] {
    let name = rest.dropFirst().prefix(8).prefix { $0 != UInt8(ascii: ";") }
    let behind = rest.dropFirst(name.count + 1)
    guard behind.first == UInt8(ascii: ";"),
      let text = Self.entities[String(decoding: name, as: UTF8.self).lowercased()]
    else {
      rest.removeFirst()
      return [UInt8(ascii: "&")]
    }
    rest = behind.dropFirst()
    return Array(text.utf8)
  }
}

import Content
import Vocabulary

/// Where a page's author wrote a tag of HTML.
enum TagPlace {
  /// The first tag of that name which holds a text; the beginning of the page's text without one.
  static func of(_ name: StaticString, holding text: String, on page: Page) -> TextPosition {
    let offset = page.body.withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(bytes)
      let lent = scanner
      var found: Int?
      scanner.eachTag { tag, attributes in
        guard found == nil, lent.spells(tag, name) else { return }
        if attributes.contains(where: { $0.value.map(lent.text)?.contains(text) ?? false }) {
          found = tag.lowerBound - 1
        }
      }
      return found
    }
    guard let offset else { return TextPosition(line: page.bodyLine, column: 1) }
    let place = TextPosition(ofByte: offset, in: page.body)
    return TextPosition(line: place.line + page.bodyLine - 1, column: place.column)
  }
}

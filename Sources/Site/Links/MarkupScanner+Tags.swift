/// An attribute of a tag by its place in the page.
struct MarkupAttribute {
  let name: Range<Int>
  /// Without its quotes; nil where there is none.
  let value: Range<Int>?
}

extension MarkupScanner {
  /// Calls `visit` with the name and the attributes of each start tag, in order.
  mutating func eachTag(_ visit: (_ name: Range<Int>, _ attributes: [MarkupAttribute]) -> Void) {
    var attributes: [MarkupAttribute] = []
    while let open = next(UInt8(ascii: "<"), from: position), open + 1 < html.count {
      position = open + 1
      switch html[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let name = readName()
        attributes.removeAll(keepingCapacity: true)
        guard readAttributes(into: &attributes) else { return }
        visit(name, attributes)
        if holdsText(name) { skipText(of: name) }
      case UInt8(ascii: "/"): readEndTag()
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      default: break
      }
    }
  }

  /// To the end of the tag. False for one that never ends, which no browser shows.
  private mutating func readAttributes(into attributes: inout [MarkupAttribute]) -> Bool {
    while position < html.count {
      let byte = html[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return true
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let name = readName()
      // Space may stand before the equals sign, and behind a name without a value.
      attributes.append(MarkupAttribute(name: name, value: readValue()))
    }
    return false
  }

  /// The value of an attribute as text, its character references read.
  func text(_ place: Range<Int>) -> String {
    let bytes = UnsafeBufferPointer(rebasing: html[place])
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: CharacterReference.decoding(bytes), as: UTF8.self)
  }
}

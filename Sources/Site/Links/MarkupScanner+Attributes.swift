extension MarkupScanner {
  /// The name at the position: all to white space, `/`, `>` or `=`, at least one byte.
  mutating func readName() -> Range<Int> {
    let start = position
    position += 1
    while position < html.count, !endsName(html[position]) { position += 1 }
    return start..<position
  }

  func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// Reads to the end of the tag. A tag that never ends is shown by no browser, so its URLs do
  /// not matter.
  mutating func readAttributes(of element: Range<Int>, _ visit: (Range<Int>) -> Void) {
    var refresh = spells(element, "meta") ? Refresh() : nil
    while position < html.count {
      let byte = html[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        if let url = refresh?.url(in: html) { visit(url) }
        return
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let name = readName()
      guard let value = readValue() else { continue }
      refresh?.note(name, value, in: self)
      switch kind(of: name, on: element) {
      case .other: break
      case .one: visit(value)
      case .set: eachCandidate(of: value, visit)
      }
    }
  }

  func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
  }

  private mutating func skipSpace() {
    while position < html.count, isSpace(html[position]) { position += 1 }
  }

  /// What follows `=`, without its quotes.
  mutating func readValue() -> Range<Int>? {
    skipSpace()
    guard position < html.count, html[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    skipSpace()
    guard position < html.count else { return nil }
    let start = position
    let quote = html[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = next(quote, from: start + 1) else {
        position = html.count
        return nil
      }
      position = end + 1
      return start + 1..<end
    }
    while position < html.count, !isSpace(html[position]), html[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start == position ? nil : start..<position
  }

  private enum Kind { case other, one, set }

  private func kind(of name: Range<Int>, on element: Range<Int>) -> Kind {
    switch name.count {
    case 3: spells(name, "src") ? .one : .other
    case 4:
      spells(name, "href") || spells(name, "cite")
        || (spells(name, "data") && spells(element, "object")) ? .one : .other
    case 6:
      spells(name, "srcset")
        ? .set : spells(name, "action") || spells(name, "poster") ? .one : .other
    case 10: spells(name, "formaction") || spells(name, "xlink:href") ? .one : .other
    case 11: spells(name, "imagesrcset") ? .set : .other
    default: .other
    }
  }

  /// `a.jpg 1x, b.jpg 2x`: a URL runs to white space, or to the commas it ends with.
  func eachCandidate(of value: Range<Int>, _ visit: (Range<Int>) -> Void) {
    let comma = UInt8(ascii: ",")
    var index = value.lowerBound
    while index < value.upperBound {
      if isSpace(html[index]) || html[index] == comma {
        index += 1
        continue
      }
      let start = index
      while index < value.upperBound, !isSpace(html[index]) { index += 1 }
      var end = index
      while html[end - 1] == comma, end - 1 > start { end -= 1 }
      visit(start..<end)
      if end < index { continue }
      while index < value.upperBound, html[index] != comma { index += 1 }
    }
  }
}

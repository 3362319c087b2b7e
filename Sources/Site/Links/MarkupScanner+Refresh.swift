/// `<meta http-equiv="refresh" content="0; url=/new/">`, whose URL stands inside of a value.
struct Refresh {
  private var content: Range<Int>?
  private var isMeant = false

  /// Takes in one attribute of a `<meta>`; the two that matter come in any order.
  mutating func note(_ name: Range<Int>, _ value: Range<Int>, in scanner: MarkupScanner) {
    if scanner.spells(name, "content") {
      content = value
    } else if scanner.spells(name, "http-equiv") {
      isMeant = scanner.spells(value, "refresh")
    }
  }

  /// Where the URL stands, at the end of the tag (HTML, shared declarative refresh steps).
  func url(in html: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard isMeant, let content else { return nil }
    let mark = Array("url=".utf8)
    var matched = 0
    for index in content where matched < mark.count {
      let byte = html[index]
      if matched == mark.count - 1, byte == UInt8(ascii: " ") { continue }
      matched = (byte | 0x20) == mark[matched] | 0x20 ? matched + 1 : 0
      if matched == mark.count { return quoted(index + 1..<content.upperBound, html) }
    }
    return nil
  }

  /// Without the space and the quotes that may stand around it.
  private func quoted(
    _ range: Range<Int>, _ html: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard let start = range.first(where: { html[$0] != UInt8(ascii: " ") }) else { return nil }
    let quote = html[start]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return start..<range.upperBound
    }
    let rest = start + 1..<range.upperBound
    return start + 1..<(rest.first { html[$0] == quote } ?? range.upperBound)
  }
}

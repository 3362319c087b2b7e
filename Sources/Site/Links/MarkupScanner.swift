import Glibc

/// Finds the URLs in the tags of a page, in one walk over its bytes.
///
/// A forgiving reader: any bytes are HTML, as they are to a browser. Comments, declarations and
/// the text of `<script>`, `<style>`, `<textarea>` and `<title>` hold no tags.
struct MarkupScanner {
  let html: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  /// Calls `visit` with the place of each URL, in order: the value of an attribute, or one
  /// candidate of a `srcset`.
  mutating func eachURL(_ visit: (Range<Int>) -> Void) {
    while let open = next(UInt8(ascii: "<"), from: position), open + 1 < html.count {
      position = open + 1
      switch html[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        readStartTag(visit)
      case UInt8(ascii: "/"): readEndTag()
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      default: break
      }
    }
  }

  func next(_ byte: UInt8, from start: Int) -> Int? {
    guard start < html.count, let base = html.baseAddress,
      let found = memchr(base + start, Int32(byte), html.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  func spells(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where html[range.lowerBound + offset] | 0x20 != word.utf8Start[offset] { return false }
    return true
  }

  mutating func skip(past byte: UInt8) {
    position = next(byte, from: position).map { $0 + 1 } ?? html.count
  }
}

extension MarkupScanner {
  private mutating func readStartTag(_ visit: (Range<Int>) -> Void) {
    let name = readName()
    readAttributes(of: name, visit)
    if holdsText(name) { skipText(of: name) }
  }

  mutating func readEndTag() {
    position += 1
    guard position < html.count else { return }
    let letter = html[position] | 0x20
    if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") {
      let name = readName()
      readAttributes(of: name) { _ in }
    } else {
      skip(past: UInt8(ascii: ">"))
    }
  }

  /// Past `<!-- … -->` or `<! … >`. As in browsers, `<!-->` and `--!>` end a comment too.
  mutating func skipDeclaration() {
    let dash = UInt8(ascii: "-")
    let start = position + 1
    guard start + 1 < html.count, html[start] == dash, html[start + 1] == dash else {
      return skip(past: UInt8(ascii: ">"))
    }
    position = start + 2
    while let end = next(UInt8(ascii: ">"), from: position) {
      position = end + 1
      let last = html[end - 1] == UInt8(ascii: "!") && end - 3 >= start + 2 ? end - 1 : end
      if html[last - 1] == dash, html[last - 2] == dash, last - 2 >= start { return }
    }
    position = html.count
  }

  func holdsText(_ name: Range<Int>) -> Bool {
    switch name.count {
    case 3: spells(name, "xmp")
    case 5: spells(name, "style") || spells(name, "title")
    case 6: spells(name, "script") || spells(name, "iframe")
    case 8: spells(name, "textarea") || spells(name, "noframes")
    default: false
    }
  }

  /// To the `<` of the end tag of this name.
  mutating func skipText(of name: Range<Int>) {
    while let open = next(UInt8(ascii: "<"), from: position) {
      position = open + 1
      let end = open + 2 + name.count
      guard end <= html.count, html[open + 1] == UInt8(ascii: "/") else { continue }
      let matches = zip(html[open + 2..<end], html[name]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      if matches, end == html.count || endsName(html[end]) {
        position = open
        return
      }
    }
    position = html.count
  }
}

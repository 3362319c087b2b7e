/// Finds the context of every tag of a mail's HTML.
///
/// It reads what libcmark wrote and what an author wrote by hand, which need not be right: what
/// it cannot tell is `nowhere`, where no value may stand.
struct TagContexts {
  private let html: [UInt8]
  private let placeholder: Placeholder
  private(set) var found: [(number: Int, context: TagContext)] = []
  private var index = 0
  private var next: (range: Range<Int>, number: Int)?
  private var open: [(name: String, number: Int)] = []
  /// Numbers elements and attributes.
  private var count = 0

  init(of html: [UInt8], _ placeholder: Placeholder) {
    (self.html, self.placeholder) = (html, placeholder)
    next = placeholder.next(in: html, from: 0)
    while next != nil { readText() }
  }

  private var byte: UInt8? { index < html.count ? html[index] : nil }

  private var isAtTag: Bool { next?.range.lowerBound == index }

  /// Passes a byte, or a tag that begins here.
  private mutating func step(in context: TagContext = .nowhere) {
    guard let here = next, here.range.lowerBound == index else {
      index += 1
      return
    }
    found.append((here.number, context))
    index = here.range.upperBound
    next = placeholder.next(in: html, from: index)
  }

  private mutating func readText() {
    while next != nil, let byte {
      if isAtTag {
        step(in: .text(inside: open.map(\.number)))
      } else if byte == UInt8(ascii: "<") {
        readMarkup()
      } else {
        index += 1
      }
    }
  }

  private mutating func readMarkup() {
    if stands("<!--") { return skip(past: "-->") }
    index += 1
    guard let first = byte else { return }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return skip(past: ">") }
    let isEnd = first == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = word().lowercased()
    // A lone angle bracket is text, but libcmark writes none: better nowhere.
    guard !name.isEmpty || isAtTag else { return }
    let isClosed = readAttributes()
    if isEnd {
      if let last = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(last...) }
    } else if !isClosed, !Self.empty.contains(name) {
      count += 1
      open.append((name, count))
      if Self.rawText.contains(name) { skip(past: "</" + name) }
    }
  }

  /// Up to and with the `>`; whether a slash stands before it.
  private mutating func readAttributes() -> Bool {
    var isClosed = false
    while next != nil, let byte {
      switch byte {
      case UInt8(ascii: ">"):
        index += 1
        return isClosed
      case UInt8(ascii: "="):
        index += 1
        while let byte = self.byte, byte <= 0x20 { step() }
        readValue()
      default:
        isClosed = byte == UInt8(ascii: "/")
        if isLetter(byte), !isAtTag { name = word().lowercased() } else { step() }
      }
    }
    return isClosed
  }

  /// The name of the attribute that was read last.
  private var name = ""

  private mutating func readValue() {
    defer { name = "" }
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      !isAtTag
    else {
      while let byte, byte > 0x20, byte != UInt8(ascii: ">") { step() }
      return
    }
    index += 1
    count += 1
    var start = LinkStart()
    while next != nil, let byte, byte != quote {
      let number = isAtTag ? next?.number : nil
      if number == nil { index += 1 } else { step(in: context(start)) }
      if let number { start.pass(tag: number) } else { start.pass(byte) }
    }
    index += 1
  }

  private func context(_ start: LinkStart) -> TagContext {
    if Self.addresses.contains(name) { return .address(count, behind: start) }
    let isCode = name.hasPrefix("on") || Self.code.contains(name) || name.isEmpty
    return isCode ? .nowhere : .attribute(count)
  }

  private mutating func skip(past end: String) {
    while next != nil, index < html.count {
      if !isAtTag, stands(end) {
        index += end.utf8.count
        return
      }
      step()
    }
  }

  private func stands(_ word: String) -> Bool {
    html[index...].prefix(word.utf8.count).elementsEqual(word.utf8) {
      $0 == $1 || $0 | 0x20 == $1
    }
  }

  private mutating func word() -> String {
    let start = index
    while let byte,
      isLetter(byte) || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ":"), !isAtTag
    { index += 1 }
    return String(decoding: html[start..<index], as: UTF8.self)
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "background", "cite", "data", "longdesc",
    "xlink:href",
  ]
  private static let code: Set<String> = ["style", "srcset", "srcdoc", "http-equiv", "content"]
  /// Elements without an end (HTML §13.1.2).
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let rawText: Set<String> = [
    "script", "style", "title", "textarea", "iframe", "noscript", "xmp", "plaintext", "template",
  ]
}

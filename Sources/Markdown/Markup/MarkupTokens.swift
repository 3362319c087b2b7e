/// Cuts HTML into tags, comments and text, in linear time on any bytes.
///
/// It is made for what `MarkdownDocument` writes, and takes an owner's own HTML as it comes: what
/// is no tag is text. Nothing is left out, so the ranges put together are the bytes.
public struct MarkupTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0
  /// The element whose content is no markup.
  private var raw: String?
  /// Set when a tag or a comment was found without its end: then none behind it has one.
  private var isUnended = false

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func next() -> MarkupToken? {
    guard index < bytes.count else { return nil }
    if let name = raw {
      raw = nil
      if let content = rawContent(of: name) { return content }
    }
    if bytes[index] == UInt8(ascii: "<"), let token = tag() {
      index = token.range.upperBound
      if token.kind == .open, ["script", "style"].contains(token.name) { raw = token.name }
      return token
    }
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return MarkupToken(.text, start..<index)
  }

  private mutating func tag() -> MarkupToken? {
    guard !isUnended, index + 1 < bytes.count else { return nil }
    if bytes.hasWord("<!--", at: index) {
      return end(of: "-->", from: index + 4).map { MarkupToken(.comment, index..<$0) }
    }
    let second = bytes[index + 1]
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
      return end(of: ">", from: index + 2).map { MarkupToken(.other, index..<$0) }
    }
    let isClose = second == UInt8(ascii: "/")
    let start = isClose ? index + 2 : index + 1
    guard start < bytes.count, isLetter(bytes[start]) else { return nil }
    var nameEnd = start
    while nameEnd < bytes.count, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard let end = tagEnd(from: nameEnd) else { return nil }
    let name = String(decoding: bytes[start..<nameEnd], as: UTF8.self).lowercased()
    return MarkupToken(isClose ? .close : .open, index..<end, name: name)
  }

  /// Behind the `>` that is in no quotes.
  private mutating func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if isQuote(byte) {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    isUnended = true
    return nil
  }

  private mutating func end(of word: StaticString, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes.hasWord(word, at: index) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    isUnended = true
    return nil
  }

  private mutating func rawContent(of name: String) -> MarkupToken? {
    let start = index
    while index < bytes.count, !bytes.hasWord("</", at: index) || !isClosed(name, at: index + 2) {
      index += 1
    }
    return index > start ? MarkupToken(.other, start..<index) : nil
  }

  private func isClosed(_ name: String, at start: Int) -> Bool {
    bytes[start...].prefix(name.utf8.count).elementsEqual(name.utf8) { $0 | 0x20 == $1 }
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
}

extension PlainYAML {
  /// A scalar and the end of its line; a plain one goes on in lines indented further than `depth`.
  mutating func scalar(inside depth: Int) -> Node? {
    let (line, column) = (lines.number, lines.column)
    switch lines.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let text = quoted(inside: depth), lines.finishLine() else { return nil }
      return Node(quoted: text, line: line, column: column)
    default:
      guard lines.startsPlain, let text = plain(inside: depth) else { return nil }
      return Node(plain: text, line: line, column: column)
    }
  }

  /// Text up to the end of its line or to a comment, and the lines it goes on in.
  private mutating func plain(inside depth: Int) -> String? {
    guard var part = lines.plainPart() else { return nil }
    guard !part.isCommented, lines.continues(below: depth) else {
      return lines.closesPlain(below: depth) ? lines.text(part.range) : nil
    }
    buffer.removeAll(keepingCapacity: true)
    buffer += lines.bytes[part.range]
    while !part.isCommented, lines.continues(below: depth) {
      lines.skipSpaces()
      guard let next = lines.plainPart() else { return nil }
      part = next
      buffer.append(LineScanner.space)
      buffer += lines.bytes[part.range]
    }
    return lines.closesPlain(below: depth) ? String(decoding: buffer, as: UTF8.self) : nil
  }

  /// A text in quotes; an escape other than the usual is declined.
  ///
  /// It goes on in lines indented further than `depth`, if there is one: a break is a space then.
  mutating func quoted(inside depth: Int?) -> String? {
    let quote = lines.byte
    lines.index += 1
    var start = lines.index
    var isWhole = true
    while true {
      if lines.isAtLineEnd {
        guard let depth, keep(lines.trimmed(start..<lines.index), &isWhole),
          lines.goOn(below: depth)
        else { return nil }
        buffer.append(LineScanner.space)
        start = lines.index
      } else if lines.byte == quote, !(quote == apostrophe && lines.byte(after: 1) == quote) {
        let rest = start..<lines.index
        lines.index += 1
        guard !isWhole else { return String(decoding: lines.bytes[rest], as: UTF8.self) }
        _ = keep(rest, &isWhole)
        return String(decoding: buffer, as: UTF8.self)
      } else if lines.byte == quote || (lines.byte == UInt8(ascii: "\\") && quote != apostrophe) {
        guard let meant = escape(lines.byte(after: 1)), keep(start..<lines.index, &isWhole) else {
          return nil
        }
        buffer.append(meant)
        lines.index += 2
        start = lines.index
      } else {
        lines.index += 1
      }
    }
  }

  /// Adds a part to a text that is not one stretch of the file.
  private mutating func keep(_ part: Range<Int>, _ isWhole: inout Bool) -> Bool {
    if isWhole { buffer.removeAll(keepingCapacity: true) }
    isWhole = false
    buffer += lines.bytes[part]
    return true
  }

  private func escape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    default: nil
    }
  }

  /// `[a, "b"]` on one line.
  mutating func flowList() -> Node? {
    let (line, column) = (lines.number, lines.column)
    var items: [Node] = []
    lines.index += 1
    lines.skipSpaces()
    while lines.byte != UInt8(ascii: "]") {
      guard let item = flowItem() else { return nil }
      items.append(item)
      lines.skipSpaces()
      guard lines.byte == UInt8(ascii: ",") else { break }
      lines.index += 1
      lines.skipSpaces()
    }
    guard lines.byte == UInt8(ascii: "]") else { return nil }
    lines.index += 1
    return lines.finishLine() ? Node(.sequence(items), line: line, column: column) : nil
  }

  private mutating func flowItem() -> Node? {
    let (line, column) = (lines.number, lines.column)
    switch lines.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return quoted(inside: nil).map { Node(quoted: $0, line: line, column: column) }
    default:
      guard lines.startsPlain, let range = lines.flowPart() else { return nil }
      return Node(plain: lines.text(range), line: line, column: column)
    }
  }
}

private let apostrophe = UInt8(ascii: "'")

import CMark

/// `~~` in a text node, as the beginning or the end of struck text.
struct StrikeMark {
  let offset: Int
  let opens: Bool
}

extension Renderer {
  /// Pairs the `~~` among the children of a node, by the rules of emphasis: one that leans on
  /// the word after it opens, one that leans on the word before it closes.
  mutating func findStrikes(in parent: Node) {
    var open: [(node: Node, offset: Int)] = []
    var before: Unicode.Scalar = edge(of: parent)
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      guard cmark_node_get_type(node) == CMARK_NODE_TEXT else {
        before = neighbour(node)
        continue
      }
      let text = bytes(of: cmark_node_get_literal(node))
      var index = 0
      while index < text.count {
        guard text[index] == UInt8(ascii: "~") else {
          index += 1
          continue
        }
        let start = index
        while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
        guard index - start == 2 else { continue }
        let left = start > 0 ? scalar(before: start, in: text) : before
        let right =
          index < text.count
          ? scalar(at: index, in: text) : next.map(neighbour) ?? edge(of: parent)
        if closes(between: left, and: right), let opening = open.popLast() {
          strikes[opening.node, default: []].append(StrikeMark(offset: opening.offset, opens: true))
          strikes[node, default: []].append(StrikeMark(offset: start, opens: false))
        } else if opens(between: left, and: right) {
          open.append((node, start))
        }
      }
      if !text.isEmpty { before = scalar(before: text.count, in: text) }
    }
    guard !strikes.isEmpty else { return }
    // Marks were noted when their end was found, which is not the order they stand in.
    next = cmark_node_first_child(parent)
    while let node = next {
      strikes[node]?.sort { $0.offset < $1.offset }
      next = cmark_node_next(node)
    }
  }
}

/// The character class that a node shows to the text beside it.
private func neighbour(_ node: Node) -> Unicode.Scalar {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: " "
  case CMARK_NODE_TEXT:
    bytes(of: cmark_node_get_literal(node)).first.map { Unicode.Scalar($0) } ?? " "
  default: "*"
  }
}

/// The character class at the ends of a node: a bracket or an asterisk, or the line's end.
private func edge(of parent: Node) -> Unicode.Scalar {
  switch cmark_node_get_type(parent) {
  case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: " "
  default: "*"
  }
}

/// Left-flanking (CommonMark 0.30 §6.2).
private func opens(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
  !isSpace(right) && (!isPunctuation(right) || isSpace(left) || isPunctuation(left))
}

/// Right-flanking.
private func closes(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
  opens(between: right, and: left)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value > 0x20 && !isWord(UInt8(scalar.value)) }
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation:
    return true
  default: return false
  }
}

private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 0x7F }

private func scalar(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
  String(decoding: text[index..<min(index + 4, text.count)], as: UTF8.self).unicodeScalars.first
    ?? " "
}

private func scalar(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
  var start = index - 1
  while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
  return String(decoding: text[max(0, start)..<index], as: UTF8.self).unicodeScalars.last ?? " "
}

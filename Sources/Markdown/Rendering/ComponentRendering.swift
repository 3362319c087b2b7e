import CMark
import Vocabulary

extension Renderer {
  /// Takes a paragraph that is only components out of the HTML. False for any other.
  mutating func writeComponents(_ paragraph: Node) -> Bool {
    let text = source.text
    guard let words = cmark_node_first_child(paragraph),
      cmark_node_get_type(words) == CMARK_NODE_TEXT,
      let literal = cmark_node_get_literal(words), ComponentParser.mayBegin(bytes(of: literal))
    else { return false }
    let last = min(max(leaf.line, Int(cmark_node_get_end_line(paragraph))), text.lineCount)
    var first = leaf.line
    // Link definitions above it are no part of what libcmark made of the paragraph.
    while first < last, text.bytes[content(ofLine: first)].first == UInt8(ascii: "[") { first += 1 }
    guard ComponentParser.mayBegin(text.bytes[content(ofLine: first)]) else { return false }
    // Read from the file: the placeholders of lifted tags are none of an author's business.
    var bytes: [UInt8] = []
    var starts: [(index: Int, place: FilePlace)] = []
    for number in first...last {
      let offset = content(ofLine: number).lowerBound - text.line(number).lowerBound
      let (part, place) = places.source(line: number, offset: offset, in: text)
      starts.append((bytes.count, place))
      bytes.append(contentsOf: source.file.bytes[part])
      bytes.append(0x0A)
    }
    var counter = places
    let reading = ComponentParser.read(bytes, path: path) { index in
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle].index <= index { low = middle } else { high = middle }
      }
      let start = starts[low]
      return counter.position(
        FilePlace(line: start.place.line, offset: start.place.offset + index - start.index))
    }
    switch reading {
    case .text: return false
    case .broken(let finding):
      findings.append(finding)
      return false
    case .calls(let calls):
      html.freshLine()
      for call in calls { seams.append(Seam(offset: html.bytes.count, kind: .component(call))) }
      return true
    }
  }

  /// A line of the paragraph without its margin.
  private func content(ofLine number: Int) -> Range<Int> {
    guard number == leaf.line else { return source.text.content(ofLine: number) }
    let line = source.text.line(number)
    return min(line.lowerBound + leaf.offset, line.upperBound)..<line.upperBound
  }
}

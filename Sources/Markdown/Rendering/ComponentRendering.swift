import CMark
import Vocabulary

extension Renderer {
  /// Takes a paragraph that is only components out of the HTML. False for any other.
  mutating func writeComponents(_ paragraph: Node) -> Bool {
    let text = source.text
    let line = text.line(leaf.line)
    let start = min(line.lowerBound + leaf.offset, line.upperBound)
    guard ComponentParser.mayBegin(text.bytes[start..<line.upperBound]) else { return false }
    // Read from the file: the placeholders of lifted tags are none of an author's business.
    var bytes: [UInt8] = []
    var starts: [(index: Int, place: FilePlace)] = []
    let last = max(leaf.line, Int(cmark_node_get_end_line(paragraph)))
    for number in leaf.line...min(last, text.lineCount) {
      let content = text.content(ofLine: number).lowerBound - text.line(number).lowerBound
      let (part, place) = places.source(
        line: number, offset: number == leaf.line ? leaf.offset : content, in: text)
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
}

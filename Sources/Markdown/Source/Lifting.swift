/// Tags lifted out of a text before libcmark sees it, to be put back when its tree is written.
///
/// A tag leaves a placeholder that libcmark takes for a short word between punctuation marks:
/// no link, list or escape can harm it, and emphasis beside it works as beside the tag. Inside
/// code, addresses and raw HTML the placeholder becomes the tag's own bytes again.
struct Lifting {
  struct Tag {
    enum Kind {
      /// `{{< … >}}`, `{{% … %}}` and `{% … %}` of other generators: they stay text.
      case foreign
      case noteReference(label: String)
      /// `\~`, a tilde that strikes nothing.
      case escapedTilde
    }

    let kind: Kind
    /// Where it stood in the file's bytes.
    let source: Range<Int>
    let line: Int
    /// Offsets in the line: where it began in the file, and where its placeholder ends.
    let offset: Int
    let end: Int
    /// How many bytes longer this line was in the file, up to and with this tag.
    let shift: Int
  }

  private(set) var tags: [Tag] = []
  private let file: [UInt8]
  /// The last byte of U+FDD0…U+FDEF, a noncharacter that the file does not hold.
  private let mark: UInt8

  /// Nil if there is nothing to lift.
  init?(from text: PageText, options: MarkdownOptions, into lifted: inout PageText) {
    guard let scanner = TagScanner(text, options: options), let mark = unusedMark(in: text.bytes)
    else { return nil }
    (file, self.mark) = (text.bytes, mark)
    var output: [UInt8] = []
    output.reserveCapacity(file.count + file.count / 8)
    for number in 1..<max(1, text.lineCount + 1) {
      let line = text.line(number)
      let lineStart = output.count
      var copied = line.lowerBound
      for (kind, source) in scanner.tags(in: line) {
        output.append(contentsOf: file[copied..<source.lowerBound])
        output.append(contentsOf: [UInt8(ascii: "^"), 0xEF, 0xB7, mark])
        output.append(contentsOf: String(tags.count).utf8)
        output.append(UInt8(ascii: "^"))
        copied = source.upperBound
        let end = output.count - lineStart
        tags.append(
          Tag(
            kind: kind, source: source, line: number, offset: source.lowerBound - line.lowerBound,
            end: end, shift: copied - line.lowerBound - end))
      }
      output.append(contentsOf: file[copied..<text.wholeLine(number).upperBound])
    }
    guard !tags.isEmpty else { return nil }
    lifted = PageText(output)
  }
}

extension Lifting {
  /// The next placeholder in what libcmark gave back: where it stands, and its tag.
  func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (range: Range<Int>, tag: Tag)? {
    var index = start + 1
    while index + 2 < text.count {
      guard text[index] == 0xEF, text[index + 1] == 0xB7, text[index + 2] == mark,
        text[index - 1] == UInt8(ascii: "^")
      else {
        index += 1
        continue
      }
      var end = index + 3
      var number = 0
      while end < text.count, isDigit(text[end]), number <= tags.count {
        number = number * 10 + Int(text[end] - 0x30)
        end += 1
      }
      if end < text.count, text[end] == UInt8(ascii: "^"), tags.indices.contains(number) {
        return (index - 1..<end + 1, tags[number])
      }
      index += 3
    }
    return nil
  }

  func source(of tag: Tag) -> ArraySlice<UInt8> { file[tag.source] }

  /// Text with every tag as it stood in the file; nil if it holds none.
  func restored(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var hit = next(in: text, from: 0) else { return nil }
    var result: [UInt8] = []
    var copied = 0
    while true {
      result.append(contentsOf: text[copied..<hit.range.lowerBound])
      result.append(contentsOf: source(of: hit.tag))
      copied = hit.range.upperBound
      guard let following = next(in: text, from: copied) else { break }
      hit = following
    }
    result.append(contentsOf: text[copied...])
    return result
  }

  /// How many bytes longer the line was in the file before `offset`.
  func shift(line: Int, before offset: Int) -> Int {
    // The last tag that ends at or before the place.
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if (tags[middle].line, tags[middle].end) <= (line, offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, tags[low - 1].line == line else { return 0 }
    return tags[low - 1].shift
  }
}

private func unusedMark(in bytes: [UInt8]) -> UInt8? {
  var used: UInt64 = 0
  var index = 0
  while index + 2 < bytes.count {
    if bytes[index] == 0xEF, bytes[index + 1] == 0xB7, (0x90...0xAF).contains(bytes[index + 2]) {
      used |= 1 << UInt64(bytes[index + 2] - 0x90)
    }
    index += 1
  }
  return (0x90...0xAF).first { used >> UInt64($0 - 0x90) & 1 == 0 }
}

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
    let bytes = text.bytes
    let seeks = (
      foreign: options.components
        && (bytes.holds("{", before: "{") || bytes.holds("{", before: "%")),
      notes: options.footnotes && bytes.holds("[", before: "^"),
      tildes: options.strikethrough && bytes.holds("\\", before: "~")
        && bytes.holds("~", before: "~")
    )
    guard seeks.foreign || seeks.notes || seeks.tildes, let mark = unusedMark(in: bytes) else {
      return nil
    }
    (file, self.mark) = (bytes, mark)
    let defined = seeks.notes ? NoteLabel.defined(in: text) : []
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for number in 1..<max(1, text.lineCount + 1) {
      let line = text.line(number)
      let lineStart = output.count
      let margin = seeks.notes ? NoteLabel.margin(of: line, in: bytes) : line.lowerBound
      var shift = 0
      var copied = line.lowerBound
      var index = line.lowerBound
      while index < line.upperBound {
        let end: Int?
        let kind: Tag.Kind
        switch bytes[index] {
        case UInt8(ascii: "{") where seeks.foreign:
          (end, kind) = (foreignEnd(in: bytes, from: index, to: line.upperBound), .foreign)
        case UInt8(ascii: "[") where seeks.notes:
          let label = NoteLabel(in: bytes, at: index, before: line.upperBound)
          let isLifted =
            label.map { $0.isReference(in: bytes, line: line, margin: margin, defined: defined) }
            ?? false
          (end, kind) = (isLifted ? label?.end : nil, .noteReference(label: label?.name ?? ""))
        case UInt8(ascii: "\\"):
          if seeks.tildes, index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "~") {
            (end, kind) = (index + 2, .escapedTilde)
          } else {
            // Whatever follows is escaped, and no tag.
            (end, kind) = (nil, .foreign)
            index += 1
          }
        default: (end, kind) = (nil, .foreign)
        }
        guard let end else {
          index += 1
          continue
        }
        output.append(contentsOf: bytes[copied..<index])
        output.append(contentsOf: [UInt8(ascii: "^"), 0xEF, 0xB7, mark])
        output.append(contentsOf: String(tags.count).utf8)
        output.append(UInt8(ascii: "^"))
        let placeholderEnd = output.count - lineStart
        shift = (end - line.lowerBound) - placeholderEnd
        tags.append(
          Tag(
            kind: kind, source: index..<end, line: number, offset: index - line.lowerBound,
            end: placeholderEnd, shift: shift))
        index = end
        copied = end
      }
      output.append(contentsOf: bytes[copied..<text.wholeLine(number).upperBound])
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

/// Where a tag of another generator ends that begins at `start`, on the same line.
private func foreignEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
  let close: StaticString
  if bytes.hasWord("{{<", at: start) {
    close = ">}}"
  } else if bytes.hasWord("{{%", at: start) {
    close = "%}}"
  } else if bytes.hasWord("{%", at: start) {
    close = "%}"
  } else {
    return nil
  }
  var index = start + close.utf8CodeUnitCount
  while index + close.utf8CodeUnitCount <= limit {
    // At the next opening this one is given up, so that many of them stay linear.
    if bytes.hasWord("{{", at: index) || bytes.hasWord("{%", at: index) { break }
    if bytes.hasWord(close, at: index) { return index + close.utf8CodeUnitCount }
    index += 1
  }
  // Not closed here: only the opening, so that it is counted. A lone `{%` may be anything.
  return close.utf8CodeUnitCount == 3 ? start + 3 : nil
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

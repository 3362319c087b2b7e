extension MailLayout {
  /// Writes the words of a block and takes the mark at its end.
  ///
  /// The column may have passed the width: that is looked at where the line can be broken.
  mutating func writeWords(of kind: UInt8) {
    copied = index
    var linkStart: Int?
    loop: while index < input.count {
      readPlain()
      guard index < input.count else { break }
      let byte = input[index]
      switch byte {
      case 0x20: readBlank(1)
      case 0x80...: readWide()
      case MailMark.end, MailMark.block, MailMark.open, MailMark.close, MailMark.cell, MailMark.row:
        break loop
      case MailMark.lineBreak:
        copy(skipping: 1)
        breakWhereTooWide()
        if output.count > line.start { breakLine() }
      case MailMark.link:
        copy(skipping: 1)
        linkStart = index
      case MailMark.destination:
        endLink(from: linkStart, isButton: kind == BlockKind.button)
        linkStart = nil
      case MailMark.strong: writeStrong()
      default: readBlank(1)
      }
    }
    copy(skipping: 0)
    breakWhereTooWide()
    if index < input.count, input[index] == MailMark.end { index += 1 }
    line.widest = max(line.widest, line.column)
    if output.count == line.start { dropLine() }
  }

  /// Takes back a line that was begun by a break and holds nothing.
  private mutating func dropLine() {
    let begin = output.count - margin.rest.count - 1
    guard begin >= 0, output[begin] == 0x0A, begin > blockStart else { return }
    output.removeLast(output.count - begin)
    line.start = begin
  }

  /// Reads what is one character wide and means nothing, a line at a time: most bytes.
  private mutating func readPlain() {
    while index < input.count, input[index] != 0x20 {
      let length = output.count - line.start + index - copied
      let room = min(width - line.column, Self.longest - length)
      guard room >= 0 else { return skipWord() }
      // One byte more, for the blank behind a word that fits.
      let limit = room < input.count - index ? index + room + 1 : input.count
      let end = input.plainEnd(from: index, to: limit)
      if let blank = input[index..<end].lastIndex(of: 0x20) {
        let column = line.column + blank - index + 1
        line.gap = .init(index: blank, isCopied: false, length: 1, column: column)
      }
      line.column += end - index
      index = end
      guard end == limit, line.gap != nil else { return skipWord() }
      breakWhereTooWide()
    }
  }

  /// Reads on to the end of a word, however long.
  private mutating func skipWord() {
    var end = index
    while end < input.count, input[end] &- 0x21 < 0x5E { end += 1 }
    line.column += end - index
    index = end
  }

  /// A blank, or bytes that are read as one. Blanks at the start of a line and after another one
  /// are left out.
  private mutating func readBlank(_ length: Int) {
    breakWhereTooWide()
    let isFirst =
      index > copied
      ? input[index - 1] == 0x20 : output.count == line.start || output.last == 0x20
    if isFirst { return copy(skipping: length) }
    if length == 1, input[index] == 0x20 {
      line.column += 1
      line.gap = .init(index: index, isCopied: false, length: 1, column: line.column)
      index += 1
    } else {
      copy(skipping: length)
      line.column += 1
      line.gap = .init(index: output.count, isCopied: true, length: 1, column: line.column)
      output.append(0x20)
    }
  }

  private mutating func readWide() {
    let character = WideCharacter(in: input, at: index)
    if character.isBreak { return readBlank(character.length) }
    if character.width == 2, !character.clings {
      breakWhereTooWide()
      let isAtStart = index == copied ? output.count == line.start : false
      let isBehindBlank = line.gap.map { $0.length == 1 && $0.column == line.column } ?? false
      if !isAtStart, !isBehindBlank {
        let isCopied = index == copied
        line.gap = .init(
          index: isCopied ? output.count : index, isCopied: isCopied, length: 0,
          column: line.column)
      }
    }
    line.column += character.width
    index += character.length
  }

  /// Strong words stand between asterisks, and none stand where a value left nothing to stress.
  private mutating func writeStrong() {
    copy(skipping: 1)
    if line.strong == output.count, output.last == UInt8(ascii: "*") {
      output.removeLast()
      line.column -= 1
      line.strong = nil
    } else {
      output.append(UInt8(ascii: "*"))
      line.column += 1
      line.strong = output.count
    }
  }
}

extension MailLayout {
  /// Copies what was read, and leaves out the next bytes.
  mutating func copy(skipping length: Int) {
    if let gap = line.gap, !gap.isCopied {
      line.gap?.index = output.count + gap.index - copied
      line.gap?.isCopied = true
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied..<index]))
    index += length
    copied = index
  }

  @inline(__always)
  mutating func breakWhereTooWide() {
    let length = output.count - line.start + index - copied
    if line.column > width || length > Self.longest { breakAtGap() }
  }

  /// Ends the line at its last gap. What has none is cut only where a line would be too long for
  /// a mail server.
  private mutating func breakAtGap() {
    if let gap = line.gap {
      let column = line.column
      if gap.isCopied {
        let tail = Array(output[(gap.index + gap.length)...])
        output.removeLast(output.count - gap.index)
        line.column = gap.column - gap.length
        breakLine()
        output += tail
      } else {
        let end = index
        index = gap.index
        copy(skipping: gap.length)
        line.column = gap.column - gap.length
        breakLine()
        index = end
      }
      line.column += column - gap.column
    }
    if output.count - line.start + index - copied > Self.longest { cut() }
  }

  /// Ends the line where it is.
  mutating func breakLine() {
    line.widest = max(line.widest, line.column)
    let widest = line.widest
    endLine()
    nextLine()
    line.widest = widest
  }

  /// Cuts a word that no line can hold, between two characters.
  private mutating func cut() {
    copy(skipping: 0)
    // Copied, as a part of the output would have all of it copied next.
    var word = Array(output[line.start...])[...]
    output.removeLast(word.count)
    while word.count > Self.longest {
      var end = word.startIndex + Self.longest
      while end > word.startIndex + Self.longest - 4, word[end] & 0xC0 == 0x80 { end -= 1 }
      output += word[..<end]
      word = word[end...]
      breakLine()
    }
    output += word
    line.column += word.count
  }
}

extension MailLayout {
  mutating func writeHeading(underline: UInt8) {
    writeBlock(of: BlockKind.paragraph) { layout in
      let margin = layout.line.column
      let begin = layout.output.count
      layout.writeWords(of: BlockKind.paragraph)
      guard layout.output.count > begin else { return }
      let length = min(layout.line.widest, max(layout.width, margin + 1)) - margin
      layout.breakLine()
      layout.output.append(contentsOf: repeatElement(underline, count: max(1, length)))
    }
  }

  mutating func writeRule() {
    if index < input.count, input[index] == MailMark.end { index += 1 }
    writeBlock(of: BlockKind.rule) { $0.output.append(contentsOf: "* * *".utf8) }
  }

  /// Code keeps its lines and its blanks, four columns in.
  mutating func writeCode() {
    let start = index
    while index < input.count, !isCodeEnd(input[index]) { index += 1 }
    var code = input[start..<index]
    if index < input.count, input[index] == MailMark.end { index += 1 }
    while let last = code.last, last == 0x0A || last == 0x20 { code.removeLast() }
    let firstLine = code.prefix { $0 == 0x0A }
    code.removeFirst(firstLine.count)
    guard !code.isEmpty else { return }
    writeBlock(of: BlockKind.code) { layout in
      var isFirst = true
      for codeLine in code.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if !isFirst { layout.breakLine() }
        isFirst = false
        layout.writeCodeLine(codeLine)
      }
    }
  }

  private func isCodeEnd(_ byte: UInt8) -> Bool {
    byte >= MailMark.block && byte <= MailMark.close
  }

  private mutating func writeCodeLine(_ codeLine: Slice<UnsafeBufferPointer<UInt8>>) {
    guard codeLine.contains(where: { $0 > 0x20 }) else { return }
    output.append(contentsOf: repeatElement(0x20, count: 4))
    for byte in codeLine {
      if output.count - line.start >= Self.longest, byte & 0xC0 != 0x80 { breakLine() }
      output.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
    }
  }
}

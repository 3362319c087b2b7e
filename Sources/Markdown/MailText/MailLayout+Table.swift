extension MailLayout {
  /// Writes a table in columns, or where they are too wide each cell behind its heading.
  mutating func writeTable() {
    let table = readTable()
    let columns = table.columns
    let wide = columns.reduce(margin.rest.count, +) + 2 * max(0, columns.count - 1)
    let longest = table.rows.map { $0.reduce(0) { $0 + $1.words.count } }.max() ?? 0
    // Words that take no columns still take bytes.
    if wide <= width, wide + longest <= Self.longest {
      writeColumns(of: table, columns)
    } else {
      for row in table.rows.dropFirst(table.headings == nil ? 0 : 1) { writeLines(of: row, table) }
    }
  }

  /// Reads the cells up to the table's end, each as a line that is never broken.
  private mutating func readTable() -> MailTable {
    var table = MailTable()
    let (outside, outsideWidth) = (margin, width)
    (margin, width) = (Margin(), .max)
    swap(&output, &table.words)
    while index < input.count {
      let byte = input[index]
      if byte == MailMark.row || byte <= 0x20 && !isTableEnd(byte) {
        index += 1
        if byte == MailMark.row { table.endRow() }
        continue
      }
      guard !isTableEnd(byte) else { break }
      table.add(readCell())
    }
    table.endRow()
    if index < input.count, input[index] == MailMark.end { index += 1 }
    (margin, width) = (outside, outsideWidth)
    swap(&output, &table.words)
    return table
  }

  private mutating func readCell() -> MailTable.Cell {
    let kind = input[index]
    index += 1
    openLine()
    let start = output.count
    blockStart = start
    writeWords(of: BlockKind.paragraph)
    if index < input.count, input[index] == MailMark.cell { index += 1 }
    while output.count > start, output.last == 0x20 {
      output.removeLast()
      line.column -= 1
    }
    for index in start..<output.count where output[index] == 0x0A { output[index] = 0x20 }
    return MailTable.Cell(words: start..<output.count, width: line.column, kind: kind)
  }

  private func isTableEnd(_ byte: UInt8) -> Bool {
    byte >= MailMark.block && byte <= MailMark.close
  }
}

extension MailLayout {
  private mutating func writeColumns(of table: MailTable, _ columns: [Int]) {
    guard !table.rows.isEmpty else { return }
    writeBlock(of: BlockKind.table) { layout in
      for (number, row) in table.rows.enumerated() {
        if number > 0 { layout.breakLine() }
        layout.write(row, of: table, columns)
        if number == 0, table.headings != nil, table.rows.count > 1 {
          layout.breakLine()
          let dashes = columns.map { repeatElement(UInt8(ascii: "-"), count: $0) }
          layout.output += dashes.joined(separator: [0x20, 0x20])
        }
      }
    }
  }

  private mutating func write(_ row: [MailTable.Cell], of table: MailTable, _ columns: [Int]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { output.append(contentsOf: [0x20, 0x20]) }
      let space = columns[index] - cell.width
      let before =
        switch cell.kind | 0x20 {
        case CellKind.right: space
        case CellKind.center: space / 2
        default: 0
        }
      output.append(contentsOf: repeatElement(0x20, count: before))
      output += table.words[cell.words]
      output.append(contentsOf: repeatElement(0x20, count: space - before))
    }
  }

  /// Writes a row as `heading: cell` lines.
  private mutating func writeLines(of row: [MailTable.Cell], _ table: MailTable) {
    writeBlock(of: BlockKind.table) { layout in
      for (column, cell) in row.enumerated() where !cell.words.isEmpty {
        if layout.output.count > layout.blockStart { layout.breakLine() }
        var words: [UInt8] = []
        if let headings = table.headings, column < headings.count, !headings[column].words.isEmpty {
          words += table.words[headings[column].words]
          words += ": ".utf8
        }
        words += table.words[cell.words]
        layout.write(words)
      }
    }
  }

  /// Writes words that do not stand in the input.
  private mutating func write(_ words: [UInt8]) {
    words.withUnsafeBufferPointer { words in
      let (outside, outsideIndex) = (input, index)
      (input, index) = (words, 0)
      writeWords(of: BlockKind.paragraph)
      (input, index) = (outside, outsideIndex)
      copied = index
    }
  }
}

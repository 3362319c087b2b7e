import CMark

/// A table found in the source.
struct Table {
  let alignments: [Alignment]
  /// The line of the text that holds the header; the delimiter row and the others follow it.
  let head: Int
  /// How many lines it takes up.
  var height: Int
  /// For each row but the delimiter's, each cell's line in the prelude; 0 for an empty cell.
  var rows: [[Int]] = []
}

/// Takes tables out of a text: each line becomes an empty block, each cell a line of its own
/// above the page, so that libcmark reads it alone and yet with the page's link definitions.
struct TableExtraction {
  private(set) var tables: [Table]
  private let text: PageText
  /// Where the margin of a table's header ends: it may share its line with a list marker.
  private var margins: [Int: Int] = [:]

  /// Tables stand where libcmark found a paragraph; code and HTML it has already told apart.
  init(from text: PageText, leaves: [LeafBlock]) {
    self.text = text
    tables = []
    for leaf in leaves {
      guard leaf.kind == .paragraph || leaf.kind == .underlinedHeading else { continue }
      find(in: leaf)
    }
  }

  private mutating func find(in leaf: LeafBlock) {
    guard leaf.lines.count > 1 else { return }
    for number in leaf.lines.dropFirst() {
      let line = content(ofLine: number)
      guard let alignments = TableRow.alignments(of: line, in: text.bytes) else { continue }
      var header = content(ofLine: number - 1)
      if number - 1 == leaf.lines.lowerBound {
        let start = min(text.line(number - 1).lowerBound + leaf.offset, header.upperBound)
        header = start..<header.upperBound
        margins[number - 1] = leaf.offset
      }
      guard TableRow.cells(of: header, in: text.bytes).count == alignments.count else { continue }
      let end = isDashed(leaf) ? leaf.lines.upperBound - 1 : leaf.lines.upperBound
      guard number <= end else { return }
      tables.append(Table(alignments: alignments, head: number - 1, height: end - number + 2))
      return
    }
  }

  /// Dashes below a table are a rule, not the underline that libcmark took them for.
  private func isDashed(_ leaf: LeafBlock) -> Bool {
    guard leaf.kind == .underlinedHeading else { return false }
    return text.bytes[content(ofLine: leaf.lines.upperBound)].first == UInt8(ascii: "-")
  }

  /// A line of a paragraph without its margin of spaces and quote marks. A line that goes on
  /// with a paragraph cannot begin with `>` itself.
  private func content(ofLine number: Int) -> Range<Int> {
    let line = text.line(number)
    if let margin = margins[number] {
      return min(line.lowerBound + margin, line.upperBound)..<line.upperBound
    }
    return text.content(ofLine: number)
  }
}

extension PageText {
  /// A line without the spaces and quote marks it begins with.
  func content(ofLine number: Int) -> Range<Int> {
    let line = line(number)
    var start = line.lowerBound
    while start < line.upperBound, isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    return start..<line.upperBound
  }
}

extension TableExtraction {
  /// The text with every table taken out.
  mutating func extracted() -> PageText {
    var builder = TextBuilder(over: text)
    // So many cells may be missing from short rows; more are not made up (a row of one cell
    // under a header of 10,000 would cost 10,000 each time).
    var missing = 100_000
    for index in tables.indices {
      tables[index].rows = []
      for line in tables[index].head..<tables[index].head + tables[index].height
      where line != tables[index].head + 1 {
        let columns = tables[index].alignments.count
        let content = content(ofLine: line)
        var row: [Int] = []
        for cell in TableRow.cells(of: content, in: text.bytes).prefix(columns) {
          row.append(cell.isEmpty ? 0 : builder.nextLine)
          guard !cell.isEmpty else { continue }
          builder.prelude(
            "# ", TableRow.text(of: cell, in: text.bytes), line: line,
            offset: cell.lowerBound - text.line(line).lowerBound, " #")
        }
        let gap = min(missing, columns - row.count)
        missing -= gap
        row.append(contentsOf: repeatElement(0, count: gap))
        tables[index].rows.append(row)
      }
    }
    var next = 0
    var line = 1
    while line <= text.lineCount {
      guard next < tables.count, tables[next].head == line else {
        builder.keep(line: line)
        line += 1
        continue
      }
      for row in 0..<tables[next].height {
        let margin = text.line(line).lowerBound..<content(ofLine: line).lowerBound
        builder.replace(
          line: line, margin: text.bytes[margin],
          with: row == 0 ? .tableHead(next) : .tableRow(next))
        line += 1
      }
      next += 1
    }
    return builder.text()
  }

  /// Whether libcmark put each table's lines side by side. A line that had only gone on with
  /// a paragraph lazily, outside its quote or list, ends the table: those are cut short.
  mutating func fit(_ tree: borrowing SyntaxTree, of extracted: PageText) -> Bool {
    var found = [Int](repeating: 0, count: tables.count)
    tree.visitBlocks { node, type in
      guard type == CMARK_NODE_HTML_BLOCK else { return }
      let line = Int(cmark_node_get_start_line(node))
      switch extracted.origin(ofLine: line).role {
      case .tableHead(let table): found[table] = 1
      case .tableRow(let table):
        guard let before = cmark_node_previous(node),
          cmark_node_get_type(before) == CMARK_NODE_HTML_BLOCK,
          Int(cmark_node_get_start_line(before)) == line - 1,
          found[table] == line - extracted.preludeLines + text.preludeLines - tables[table].head
        else { return }
        found[table] += 1
      case .text, .hidden: return
      }
    }
    let fits = tables.indices.allSatisfy { found[$0] == tables[$0].height }
    guard !fits else { return true }
    for index in tables.indices { tables[index].height = found[index] }
    tables.removeAll { $0.height < 2 }
    return false
  }

  mutating func giveUp() { tables = [] }
}

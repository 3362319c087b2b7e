/// A text ready for its last reading: what libcmark does not know is taken out of it.
struct PreparedText {
  /// The author's file, or the part of it that is Markdown.
  let file: PageText
  private(set) var text: PageText
  let lifting: Lifting?
  private(set) var notes: [Note] = []
  private(set) var tables: [Table] = []
  let mayStrike: Bool
  private let options: MarkdownOptions

  init(_ bytes: [UInt8], options: MarkdownOptions) {
    self.options = options
    // libcmark skips a byte order mark only at the very top, where notes and cells may come.
    file = PageText(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    text = file
    lifting = Lifting(from: file, options: options, into: &text)
    mayStrike = options.strikethrough && bytes.holds("~", before: "~")
  }
}

extension PreparedText {
  /// Reads the text, and again only if it holds notes or tables.
  mutating func tree() -> SyntaxTree {
    var tree = SyntaxTree(text, typographicQuotes: options.typographicQuotes)
    let bytes = file.bytes
    if options.footnotes, bytes.holds("]", before: ":"), bytes.holds("[", before: "^") {
      takeNotes(&tree)
    }
    if options.tables, bytes.holds("|") { takeTables(&tree) }
    return tree
  }

  /// What does not hold together as a note or a table is left as text. Should that move others
  /// again and again, they all are, so that no input is read more than a few times.
  private mutating func takeNotes(_ tree: inout SyntaxTree) {
    let before = text
    var extraction = NoteExtraction(from: before, leaves: tree.leafBlocks(in: before))
    guard !extraction.notes.isEmpty else { return }
    for attempt in 0..<4 {
      if attempt == 3 { extraction.giveUp() }
      text = extraction.extracted()
      tree = SyntaxTree(text, typographicQuotes: options.typographicQuotes)
      if extraction.fit(tree, of: text) { break }
    }
    notes = extraction.notes
  }

  private mutating func takeTables(_ tree: inout SyntaxTree) {
    guard text.mayHoldTable else { return }
    let before = text
    var extraction = TableExtraction(from: before, leaves: tree.leafBlocks(in: before))
    guard !extraction.tables.isEmpty else { return }
    for attempt in 0..<4 {
      if attempt == 3 { extraction.giveUp() }
      text = extraction.extracted()
      tree = SyntaxTree(text, typographicQuotes: options.typographicQuotes)
      if extraction.fit(tree, of: text) { break }
    }
    tables = extraction.tables
    let cells = text.preludeLines - before.preludeLines
    for index in notes.indices { notes[index].start += cells }
  }
}

extension PageText {
  /// Whether some line looks like a table's delimiter row.
  fileprivate var mayHoldTable: Bool {
    (1..<max(1, lineCount + 1)).contains { number in
      let line = content(ofLine: number)
      guard let first = bytes[line].first,
        first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
      else { return false }
      return TableRow.alignments(of: line, in: bytes) != nil
    }
  }
}

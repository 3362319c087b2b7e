extension MailTextWriter {
  mutating func enterBlock(_ tag: MarkupToken) {
    switch tag.name {
    case "p": beginBlock(BlockKind.paragraph)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      beginBlock(tag.name.utf8.last ?? BlockKind.paragraph)
      isHeading = true
    case "blockquote": open(tag.name, [ContainerKind.quote])
    case "ul": openList(tag, ContainerKind.bullets, start: 1)
    case "ol": openList(tag, ContainerKind.numbers, start: start(of: tag))
    case "li":
      endBlock()
      // The end tag of the item before may be left out.
      if containers.last == "li" { close("li") }
      open(tag.name, [ContainerKind.item])
    case "pre": beginBlock(BlockKind.code)
    case "hr":
      beginBlock(BlockKind.rule)
      endBlock()
    case "table":
      beginBlock(BlockKind.table)
      tableDepth = 1
    case "figcaption" where blockStart != nil: append(MailMark.lineBreak)
    case "section": enterSection(tag)
    case _ where otherBlocks.contains(tag.name): endBlock()
    default: break
    }
  }

  mutating func leaveBlock(_ name: String) {
    switch name {
    case "blockquote", "ul", "ol", "li": close(name)
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section": endBlock()
    case _ where otherBlocks.contains(name): endBlock()
    default: break
    }
  }

  private mutating func open(_ name: String, _ kind: [UInt8]) {
    endBlock()
    append([MailMark.open] + kind)
    containers.append(name)
  }

  private mutating func openList(_ tag: MarkupToken, _ kind: UInt8, start: Int) {
    listCount += 1
    let numbers = [listCount, start].map { Array(String($0).utf8) + [MailMark.parameter] }
    open(tag.name, [kind] + numbers.joined())
  }

  private func start(of list: MarkupToken) -> Int {
    list.attribute("start", in: html).flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1
  }

  /// Closes an element and what was left open in it; nothing if it is not open.
  private mutating func close(_ name: String) {
    endBlock()
    guard let index = containers.lastIndex(of: name) else { return }
    append(repeatElement(MailMark.close, count: containers.count - index))
    containers.removeSubrange(index...)
  }

  /// The notes, under their name in the language of the page.
  private mutating func enterSection(_ tag: MarkupToken) {
    endBlock()
    guard tag.attribute("role", in: html)?.elementsEqual("doc-endnotes".utf8) == true,
      let name = tag.attribute("aria-label", in: html)
    else { return }
    beginBlock(UInt8(ascii: "3"))
    write(words: name)
    endBlock()
  }
}

/// Those that only part what stands in them from what stands around them.
private let otherBlocks: Set<String> = [
  "address", "article", "aside", "center", "dd", "details", "div", "dl", "dt", "figcaption",
  "figure", "footer", "form", "header", "main", "nav", "summary",
]

extension MailTextWriter {
  /// What a table is made of. True for all of it that is no words.
  mutating func enterTablePart(_ tag: MarkupToken) -> Bool {
    switch tag.name {
    case "table": tableDepth += 1
    case "td", "th":
      guard tableDepth == 1 else { break }
      endCell()
      isCellOpen = true
      let side = side(of: tag)
      append(tag.name == "th" ? CellKind.heading(side) : side)
      isHeading = tag.name == "th"
    case "tr": if tableDepth == 1 { endCell() }
    default:
      guard !isPhrase(tag.name) else { return false }
      write(words: [0x20])
    }
    return true
  }

  mutating func leaveTablePart(_ name: String) -> Bool {
    switch name {
    case "table":
      if tableDepth == 1 { endCell() }
      tableDepth -= 1
      if tableDepth == 0 { endBlock() }
    case "td", "th": if tableDepth == 1 { endCell() }
    case "tr":
      guard tableDepth == 1 else { break }
      endCell()
      append(MailMark.row)
    default:
      guard !isPhrase(name) else { return false }
      write(words: [0x20])
    }
    return true
  }

  private mutating func endCell() {
    guard isCellOpen else { return }
    endLink()
    if isStrong { endStrong() }
    (isCellOpen, isHeading) = (false, false)
    append(MailMark.cell)
  }

  private func side(of cell: MarkupToken) -> UInt8 {
    switch cell.attribute("class", in: html).map({ String(decoding: $0, as: UTF8.self) }) {
    case "right": CellKind.right
    case "center": CellKind.center
    default: CellKind.left
    }
  }

  private func isPhrase(_ name: String) -> Bool {
    !otherBlocks.contains(name)
      && !["p", "ul", "ol", "li", "pre", "hr", "blockquote", "thead", "tbody"].contains(name)
  }
}

/// Takes the words out of HTML and marks what they are.
struct MailTextWriter {
  let html: [UInt8]
  private(set) var bytes: [UInt8] = []
  /// The elements that hold blocks: `blockquote`, `ul`, `ol`, `li`.
  var containers: [String] = []
  var listCount = 0
  /// Where the words of the open block begin; its kind stands right before them.
  var blockStart: Int?
  /// The address of the open link.
  var destination: [UInt8]?
  var isStrong = false
  /// In a heading, which is strong anyway.
  var isHeading = false
  /// In a link back from a note, which leads nowhere in a mail.
  var isReturn = false
  var isRaised = false
  var tableDepth = 0
  var isCellOpen = false

  init(_ html: [UInt8]) {
    self.html = html
    bytes.reserveCapacity(html.count)
  }

  mutating func write(_ token: MarkupToken) {
    if isReturn {
      isReturn = token.kind != .close || token.name != "a"
      return
    }
    switch token.kind {
    case .text: write(words: undoneEntities(html[token.range]))
    case .open:
      if tableDepth > 0, enterTablePart(token) { return }
      if !enterInline(token) { enterBlock(token) }
    case .close:
      if tableDepth > 0, leaveTablePart(token.name) { return }
      if !leaveInline(token.name) { leaveBlock(token.name) }
    case .comment, .other: break
    }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }
}

extension MailTextWriter {
  /// Whether words would begin a block here, or are none, as between the rows of a table.
  var isBetweenBlocks: Bool { (blockStart == nil || tableDepth > 0 && !isCellOpen) && !isReturn }

  /// The kind of the open block.
  private var kind: UInt8? { blockStart.map { bytes[$0 - 1] } }

  mutating func beginBlock(_ kind: UInt8) {
    endBlock()
    bytes.append(contentsOf: [MailMark.block, kind])
    blockStart = bytes.count
  }

  /// Words that stand in no block of their own begin one.
  mutating func ensureBlock() {
    guard blockStart == nil else { return }
    beginBlock(containers.last == "li" ? BlockKind.item : BlockKind.paragraph)
  }

  mutating func endBlock() {
    guard let start = blockStart else { return }
    endLink()
    if isStrong { endStrong() }
    if bytes[start - 1] != BlockKind.code {
      while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
    }
    if bytes.count == start, bytes[start - 1] != BlockKind.rule {
      bytes.removeLast(2)
    } else {
      if isButton(from: start) {
        bytes[start - 1] = BlockKind.button
        bytes.removeLast()
        bytes.remove(at: start)
      }
      bytes.append(MailMark.end)
    }
    (blockStart, isHeading, tableDepth, isCellOpen) = (nil, false, 0, false)
  }

  /// Whether a paragraph is one strong link and nothing else.
  private func isButton(from start: Int) -> Bool {
    let words = bytes[start...]
    return bytes[start - 1] == BlockKind.paragraph && words.count > 4
      && words.starts(with: [MailMark.strong, MailMark.link])
      && words.suffix(2) == [MailMark.linkEnd, MailMark.strong]
      && words.count { $0 == MailMark.link } == 1
  }
}

extension MailTextWriter {
  mutating func write(words: [UInt8]) {
    if kind == BlockKind.code { return write(code: words) }
    if tableDepth > 0, !isCellOpen { return }
    if blockStart == nil, words.allSatisfy({ $0 <= 0x20 }) { return }
    ensureBlock()
    let isPower = isRaised && !words.isEmpty && words.allSatisfy(isDigit)
    for byte in words {
      if isPower {
        bytes.append(contentsOf: raised(byte))
      } else if byte > 0x20, byte != 0x7F {
        bytes.append(byte)
      } else if bytes.count > blockStart ?? 0, bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
  }

  private mutating func write(code: [UInt8]) {
    for byte in code {
      switch byte {
      case 0x0A: bytes.append(byte)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: [0x20, 0x20, 0x20, 0x20])
      case 0..<0x20, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }
}

/// The superscript of a digit: U+00B9, U+00B2, U+00B3, U+2070 and U+2074 to U+2079.
private func raised(_ digit: UInt8) -> [UInt8] {
  switch digit {
  case UInt8(ascii: "1"): [0xC2, 0xB9]
  case UInt8(ascii: "2"), UInt8(ascii: "3"): [0xC2, 0xB0 + digit - 0x30]
  default: [0xE2, 0x81, 0xB0 + digit - 0x30]
  }
}

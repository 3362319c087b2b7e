/// A text in Markdown for the plain-text part of a mail, before it is merged and broken into lines.
///
/// Lines can be broken only when the reader's values stand in them. So the words are marked with
/// what they are (`MailMark`), tags among them are merged as in any text, and `layout` makes the
/// lines, numbers the links and sets the tables.
public struct MailText: Sendable {
  /// The words and their marks, to be merged.
  public let bytes: [UInt8]

  /// Takes the words out of a document's HTML.
  ///
  /// `isSection` is asked of the text between blocks, between items and between rows whether it is
  /// only tags that begin or end a section. Those go into the bytes as they are, so that a section
  /// holds whole blocks; any other text there is a paragraph.
  public init(html: [UInt8], isSection: (ArraySlice<UInt8>) -> Bool = { _ in false }) {
    var writer = MailTextWriter(html)
    for token in MarkupTokens(html) {
      let tags = writer.isBetweenBlocks && token.kind == .text ? html[token.range].trimmed : []
      if !tags.isEmpty, isSection(tags) { writer.append(tags) } else { writer.write(token) }
    }
    writer.endBlock()
    bytes = writer.bytes
  }

  /// Reads Markdown as `MarkdownDocument` does.
  public init(
    utf8: some Collection<UInt8>, path: String = "", firstLine: Int = 1,
    options: MarkdownOptions = MarkdownOptions(),
    isSection: (ArraySlice<UInt8>) -> Bool = { _ in false },
    resolve: (LinkReference) -> ResolvedLink? = { _ in nil }
  ) {
    let document = MarkdownDocument(
      utf8: utf8, path: path, firstLine: firstLine, options: options, resolve: resolve)
    self.init(html: Array(document.html.utf8), isSection: isSection)
  }

  /// Takes text without markup: a blank line ends a paragraph, and lines stay lines.
  public init(plain: [UInt8]) {
    var marked: [UInt8] = []
    var isOpen = false
    for line in plain.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = line.trimmed
      if words.isEmpty {
        if isOpen { marked.append(MailMark.end) }
        isOpen = false
      } else {
        marked += isOpen ? [MailMark.lineBreak] : [MailMark.block, BlockKind.paragraph]
        marked += words
        isOpen = true
      }
    }
    if isOpen { marked.append(MailMark.end) }
    bytes = marked
  }

  /// Puts the addresses of the links at the end of this text, above what is appended to it.
  public static let addresses: [UInt8] = [MailMark.block, BlockKind.addresses, MailMark.end]
}

extension MailText {
  /// Breaks merged bytes into lines, each ending in LF, of at most `width` characters where a
  /// blank allows it: no address is broken. No line is longer than 998 bytes (RFC 5322 §2.1.1).
  public static func layout(
    _ merged: borrowing [UInt8], into text: inout [UInt8], width: Int = 72
  ) {
    merged.withUnsafeBufferPointer { merged in
      var layout = MailLayout(merged, width: width)
      swap(&layout.output, &text)
      layout.begin()
      layout.run()
      swap(&layout.output, &text)
    }
  }

  public static func layout(_ merged: borrowing [UInt8], width: Int = 72) -> [UInt8] {
    var text: [UInt8] = []
    layout(merged, into: &text, width: width)
    return text
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks and line breaks at its ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    guard let start = firstIndex(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }),
      let end = lastIndex(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D })
    else { return [] }
    return self[start...end]
  }
}

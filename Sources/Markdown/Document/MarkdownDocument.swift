public import Vocabulary

/// A text in Markdown as HTML, with all that a page shows or tells of it.
///
/// CommonMark is libcmark's; the additions are Rapport's. `docs/markdown.md` specifies them by
/// examples that run as tests. Making one is a pure function that takes linear time on any input.
public struct MarkdownDocument: Sendable {
  /// The HTML, cut where components belong.
  public let pieces: [Piece]
  /// A level-1 heading that opened the text, if the options take it.
  public let title: Heading?
  /// The headings in their order, but for those in quotes and notes.
  public let outline: [Heading]
  /// Every link and image, in the order in which they are written.
  public let links: [LinkReference]
  public let wordCount: Int
  public let findings: [Finding]
  /// Kept as bytes: most pages are never asked for all of it.
  private let plain: [UInt8]
  private let first: Range<Int>

  /// Reads a text.
  ///
  /// `path` and `firstLine` say where it stands in the author's file; `resolve` is asked for every
  /// link and image where it leads, and nil leaves it as it is.
  public init(
    _ text: some StringProtocol, path: String = "", firstLine: Int = 1,
    options: MarkdownOptions = MarkdownOptions(),
    resolve: (LinkReference) -> ResolvedLink? = { _ in nil }
  ) {
    self.init(
      utf8: text.utf8, path: path, firstLine: firstLine, options: options, resolve: resolve)
  }

  /// Reads a text from its bytes.
  public init(
    utf8: some Collection<UInt8>, path: String = "", firstLine: Int = 1,
    options: MarkdownOptions = MarkdownOptions(),
    resolve: (LinkReference) -> ResolvedLink? = { _ in nil }
  ) {
    let bytes = utf8.withContiguousStorageIfAvailable { Array($0) } ?? Array(utf8)
    var source = PreparedText(bytes, options: options)
    let tree = source.tree()
    self = withoutActuallyEscaping(resolve) { resolve in
      var renderer = Renderer(
        source, options: options, path: path, firstLine: firstLine, resolve: resolve)
      renderer.render(tree)
      return MarkdownDocument(renderer)
    }
  }

  private init(_ renderer: borrowing Renderer) {
    pieces = renderer.pieces
    (title, outline) = (renderer.headings.title, renderer.headings.outline)
    (links, findings) = (renderer.links, renderer.findings)
    plain = renderer.plain
    first = renderer.firstParagraph ?? renderer.laterParagraph ?? 0..<0
    wordCount = countWords(in: plain)
  }

  /// The words without their markup, a block on each line. Made anew at each call.
  public var plainText: String { String(decoding: plain, as: UTF8.self) }

  /// The words of the first paragraph, at best one outside lists and quotes.
  public var firstParagraph: String { String(decoding: plain[first], as: UTF8.self) }

  /// All of the HTML, with nothing where components belong.
  public var html: String {
    if pieces.count == 1, case .markup(let html) = pieces[0] { return html }
    return pieces.reduce(into: "") { html, piece in
      if case .markup(let markup) = piece { html += markup }
    }
  }
}

extension Renderer {
  /// The HTML cut at its seams, with the links back from notes put in.
  fileprivate var pieces: [Piece] {
    guard !seams.isEmpty else {
      return html.bytes.isEmpty ? [] : [.markup(String(decoding: html.bytes, as: UTF8.self))]
    }
    var pieces: [Piece] = []
    var markup: [UInt8] = []
    var start = 0
    for seam in seams {
      markup.append(contentsOf: html.bytes[start..<seam.offset])
      start = seam.offset
      switch seam.kind {
      case .noteReturn(let note, let isParagraph):
        markup.append(contentsOf: returnLinks(of: note, isParagraph: isParagraph).bytes)
      case .component(let call):
        if !markup.isEmpty { pieces.append(.markup(String(decoding: markup, as: UTF8.self))) }
        markup.removeAll(keepingCapacity: true)
        pieces.append(.component(call))
      }
    }
    markup.append(contentsOf: html.bytes[start...])
    if !markup.isEmpty { pieces.append(.markup(String(decoding: markup, as: UTF8.self))) }
    return pieces
  }
}

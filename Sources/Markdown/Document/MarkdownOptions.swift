/// Which additions to CommonMark a text may use, and how it is written out.
public struct MarkdownOptions: Sendable, Hashable {
  /// What becomes of HTML that stands in the Markdown.
  public enum RawHTML: Sendable { case kept, escaped }

  public var tables = true
  public var footnotes = true
  public var strikethrough = true
  public var taskLists = true
  public var headingIDs = true
  /// An image with a title, alone in its paragraph, becomes a figure; `=400x300` gives a size.
  public var captions = true
  public var components = true
  /// Straight quotes become curly, `--` and `---` dashes, `...` an ellipsis.
  public var typographicQuotes = false
  /// The owner's HTML is kept. What a visitor wrote must be `.escaped`, which also empties
  /// links that would run a script.
  public var rawHTML = RawHTML.kept
  /// Takes a level-1 heading that opens the text out of the HTML, as the document's `title`.
  public var takesTitle = false
  /// Added to the level of every heading; none goes below 6.
  public var headingOffset = 0
  /// The `rel` of links to other sites; empty for none.
  public var externalRel = "external noopener"
  public var noteWords = NoteWords()
  /// What a screen reader says at a table's box, in the language of the page.
  public var tableWord = "Table"

  public init() {}

  /// Every addition off: byte for byte what libcmark writes with `CMARK_OPT_UNSAFE`.
  public static let commonMark: MarkdownOptions = {
    var options = MarkdownOptions()
    (options.tables, options.footnotes, options.strikethrough) = (false, false, false)
    (options.taskLists, options.headingIDs) = (false, false)
    (options.captions, options.components) = (false, false)
    return options
  }()
}

/// What a screen reader says at footnotes, in the language of the page.
public struct NoteWords: Sendable, Hashable {
  public var section = "Notes"
  public var note = "Note"
  public var back = "Back to the text"

  public init() {}
}

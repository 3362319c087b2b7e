import Vocabulary

/// Which additions to CommonMark are on.
public struct MarkdownSettings: Hashable, Sendable {
  public enum Quotes: String, CaseIterable, Sendable { case straight, curly }
  public enum HTML: String, CaseIterable, Sendable { case keep, escape }

  public var quotes = Quotes.straight
  public var tables = true
  public var footnotes = true
  public var strikethrough = true
  public var taskLists = true
  public var headingIDs = true
  public var captions = true
  public var html = HTML.keep
  /// The `rel` of links that leave the site.
  public var externalRel = "external noopener"
}

extension MarkdownSettings {
  static let keys = [
    SettingKey(
      "markdown.quotes", SettingKey.choices(Quotes.self), "straight",
      "Whether quotes and dashes become typographic ones."),
    SettingKey("markdown.tables", "true or false", "true", "Whether tables are read."),
    SettingKey("markdown.footnotes", "true or false", "true", "Whether footnotes are read."),
    SettingKey(
      "markdown.strikethrough", "true or false", "true", "Whether ~~text~~ is struck through."),
    SettingKey(
      "markdown.task-lists", "true or false", "true", "Whether “- [ ]” becomes a box to tick."),
    SettingKey(
      "markdown.heading-ids", "true or false", "true", "Whether headings can be linked to."),
    SettingKey(
      "markdown.captions", "true or false", "true",
      "Whether an image with a title, alone in a paragraph, gets a caption."),
    SettingKey(
      "markdown.html", SettingKey.choices(HTML.self), "keep",
      "Whether HTML in Markdown is kept or shown as text."),
    SettingKey(
      "external-links.rel", "text", "external noopener",
      "The rel attribute of links to other sites; empty for none."),
  ]

  mutating func read(_ reading: inout Reading) {
    var settings = self
    _ = reading.closed("markdown") { inner in
      settings.quotes = inner.choice("quotes") ?? quotes
      settings.tables = inner.flag("tables") ?? tables
      settings.footnotes = inner.flag("footnotes") ?? footnotes
      settings.strikethrough = inner.flag("strikethrough") ?? strikethrough
      settings.taskLists = inner.flag("task-lists") ?? taskLists
      settings.headingIDs = inner.flag("heading-ids") ?? headingIDs
      settings.captions = inner.flag("captions") ?? captions
      settings.html = inner.choice("html") ?? html
    }
    _ = reading.closed("external-links") { inner in
      settings.externalRel = inner.words("rel") ?? externalRel
    }
    self = settings
  }
}

extension Reading {
  /// Words of an attribute: letters and hyphens, with spaces between. They may be none.
  fileprivate mutating func words(_ key: String) -> String? {
    guard let entry = entry(key), let text = text(of: entry.value, named: name(entry)) else {
      return nil
    }
    let isPlain = text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x20 }
    guard isPlain else {
      report(
        .error, at: entry.value,
        "“\(name(entry))” should be words of letters with spaces between, and this is"
          + " \(describe(entry.value))")
      return nil
    }
    return text
  }
}

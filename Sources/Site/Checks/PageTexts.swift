import Content
import Markdown
import Vocabulary

/// Titles and descriptions that a page does not have.
struct PageTexts {
  /// The keys of a description, in the order in which they are read.
  static let descriptionKeys = ["description", "summary", "excerpt"]

  private(set) var title: Finding?
  private(set) var description: Finding?

  init(_ article: Article) {
    let page = article.page
    guard let source = page.source, page.isIndexed else { return }
    let isPage = page.kind == .page || page.kind == .section
    if isPage, page.fields.title == nil, article.document.title == nil, article.html == nil {
      title = Finding(
        .warning, in: source, "this page has no title; its file calls it “\(article.title)”",
        advice: "Write “title: \(article.title)” at its top, or begin its text with “# ”.")
    }
    // A room that makes a text says what it is about, too.
    if isPage, page.fields.description == nil, article.html == nil || article.summary.isEmpty {
      description = Finding(
        .warning, in: source,
        article.summary.isEmpty
          ? "this page has no description, and no text to take one from"
          : "this page has no description; search engines show the beginning of its text",
        advice: "Write “description: ” and a sentence about it at its top.")
    }
  }
}

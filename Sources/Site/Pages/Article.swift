import Content
import Markdown
import Templates
import Vocabulary

/// A page whose Markdown has been read: what lists, menus and feeds need to know of it. It never
/// changes.
final class Article: Sendable {
  let page: Page
  let document: MarkdownDocument
  let title: String
  /// For the head of the page and for lists: the author's, else the beginning of the text.
  let summary: String
  /// Made by another room, in the place of the document's.
  let html: String?

  init(_ page: Page, _ document: MarkdownDocument, summaryLength: Int, words: DateWords) {
    self.page = page
    self.document = document
    title =
      page.fields.title ?? document.title?.text ?? words.title(of: page.kind) ?? page.fallbackTitle
    summary =
      page.fields.description ?? shortened(document.firstParagraph, toWords: summaryLength)
    html = nil
  }

  /// A page whose text another room makes; nil while it has not.
  init(_ page: Page, _ text: PageText?) {
    self.page = page
    document = MarkdownDocument("")
    title = page.fields.title ?? text?.title ?? page.fallbackTitle
    summary = page.fields.description ?? text?.summary ?? ""
    html = text?.html
  }

  var date: Timestamp? { page.fields.date }

  /// Minutes, at least one, by so many words a minute.
  func readingTime(wordsPerMinute: Int) -> Int {
    max(1, (document.wordCount + wordsPerMinute / 2) / wordsPerMinute)
  }
}

/// The first so many words, and an ellipsis where something was cut.
private func shortened(_ text: String, toWords limit: Int) -> String {
  var words = 0
  for index in text.utf8.indices where text.utf8[index] == UInt8(ascii: " ") {
    words += 1
    if words == limit { return text[..<index] + "…" }
  }
  return text
}

extension DateWords {
  /// A month of an archive in words.
  fileprivate func title(of kind: Page.Kind) -> String? {
    guard case .archive(_, .month(let year, let month)) = kind else { return nil }
    return "\(months[month - 1]) \(year)"
  }
}

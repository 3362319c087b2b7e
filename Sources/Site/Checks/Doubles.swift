import Content
import Markdown
import Settings
import Vocabulary

/// Titles and descriptions that two pages share, among those that search engines are to show.
struct Doubles {
  private(set) var remarks: [SiteRemark] = []

  init(_ site: ReadSite, _ files: FileTree) {
    var titles: [Key: String] = [:]
    var descriptions: [Key: String] = [:]
    for article in site.publication.index.articles {
      let page = article.page
      // A home page is shown under the name of the site.
      guard let source = page.source, page.isIndexed, page.kind != .home else { continue }
      if let other = titles[Key(article.title, page)] {
        let place =
          page.fields.title == nil
          ? TextPosition(line: article.document.title?.line ?? 1, column: 1)
          : WrittenKeys(of: source, in: files).place(of: ["title"])
        remarks.append(
          SiteRemark(
            .titles,
            Finding(
              .warning, in: source, line: place.line, column: place.column,
              "\(other) has the title “\(article.title)” too",
              advice: "Say in each title what only that page is about.")))
      } else {
        titles[Key(article.title, page)] = source
      }
      guard let description = page.fields.description else { continue }
      if let other = descriptions[Key(description, page)] {
        let place = WrittenKeys(of: source, in: files).place(of: PageTexts.descriptionKeys)
        remarks.append(
          SiteRemark(
            .descriptions,
            Finding(
              .warning, in: source, line: place.line, column: place.column,
              "\(other) has the same description",
              advice: "Say in each what only that page is about."
            )))
      } else {
        descriptions[Key(description, page)] = source
      }
    }
  }

  /// Two languages may say one thing in the same word.
  private struct Key: Hashable {
    let text: String
    let language: String?

    init(_ text: String, _ page: Page) {
      (self.text, language) = (text.lowercased(), page.fields.language)
    }
  }
}

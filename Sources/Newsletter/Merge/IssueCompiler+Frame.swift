import Markdown
import Settings
import Templates
import Vocabulary

extension IssueCompiler {
  /// The two parts of the mail with the frame round them, ready to be merged.
  ///
  /// What differs from reader to reader in the frame is a placeholder there too. `html` is the
  /// body's with links that are counted.
  mutating func framed(
    _ body: UnwrappedBody, html: [UInt8], by frame: MailFrame, list title: String
  ) -> (text: Template, html: Template)? {
    var tags = FrameTags(behind: body.tags.tags.count, body.tags.placeholder)
    let contents = FrameContents(
      subject: tags.word("subject"),
      preheader: issue.preheader == nil ? nil : tags.word("preheader"),
      language: names.language,
      site: .init(
        title: names.title, url: names.base?.description ?? "", address: names.address),
      list: title,
      links: .init(
        unsubscribe: tags.word("links.unsubscribe"), preferences: tags.word("links.preferences"),
        view: issue.isPublished ? tags.word("links.view") : nil))
    let words = MailText(html: body.commented) { comment in
      let comment = Array(comment)
      return body.tags.placeholder.next(in: comment, from: 0).map { Array(comment[$0.range]) } ?? []
    }
    let html = frame.html(around: html, contents)
    let text = frame.text(around: words, contents)
    guard let html = template(merging(html, body, tags.all), .html),
      let text = template(merging(text, body, tags.all), .plainText)
    else { return nil }
    return (text, html)
  }
}

/// The tags of a frame, numbered behind those of the body.
struct FrameTags {
  /// How many there are.
  static let count = 5
  private let placeholder: Placeholder
  private var number: Int
  private(set) var all: [Int: String] = [:]

  init(behind count: Int, _ placeholder: Placeholder) {
    (number, self.placeholder) = (count, placeholder)
  }

  /// The word that stands for a name.
  mutating func word(_ name: String) -> String {
    var bytes: [UInt8] = []
    placeholder.append(number, to: &bytes)
    all[number] = name
    number += 1
    return String(decoding: bytes, as: UTF8.self)
  }
}

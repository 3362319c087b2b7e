import Foundation
import Markdown
import Newsletter

/// A mail for the tests of its frame.
enum Framed {
  static let folder = URL(filePath: #filePath).appending(path: "../../../FramedMails").standardized

  static let contents: FrameContents = {
    let site = FrameContents.Site(
      title: "Greenfield & Sons", url: "https://nursery.example/",
      address: ["12 Mill Lane", "Aldermere AL3 4QT"])
    return FrameContents(
      subject: "{{subject}}", preheader: "{{preheader}}", language: "en-GB", site: site,
      list: "News from the nursery",
      links: .init(
        unsubscribe: "{{links.unsubscribe}}", preferences: "{{links.preferences}}",
        view: "{{links.view}}"))
  }()

  static func body(_ markdown: String) -> [UInt8] {
    var options = MarkdownOptions()
    options.headingIDs = false
    return Array(MarkdownDocument(markdown, options: options).html.utf8)
  }

  static func html(_ markdown: String, _ contents: FrameContents = contents) throws -> String {
    let html = try MailFrame().html(around: body(markdown), contents)
    return String(decoding: html, as: UTF8.self)
  }
}

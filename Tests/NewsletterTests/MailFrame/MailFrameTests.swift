import Foundation
import Markdown
import Newsletter
import Templates
import Testing
import Vocabulary

struct MailFrameTests {
  /// `RECORD=1` writes them anew, to be looked at in a browser before they are believed.
  @Test func `frames a mail with every element in it`() throws {
    let markdown = try String(
      contentsOf: Framed.folder.appending(path: "spring.md"), encoding: .utf8)
    let html = try Framed.html(markdown)
    let text = try MailFrame().text(
      around: MailText(html: Framed.body(markdown)), Framed.contents)
    try compare(html, with: "spring.html")
    try compare(String(decoding: MailText.layout(text), as: UTF8.self), with: "spring.txt")
  }

  private func compare(_ text: String, with name: String) throws {
    let file = Framed.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: look at it")
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `mail-P8 says who sends it, where they are, and how to leave, in both parts`() throws {
    let html = try Framed.html("Hello")
    let text = try MailFrame().text(around: MailText(utf8: Array("Hello".utf8)), Framed.contents)
    #expect(
      String(decoding: MailText.layout(text), as: UTF8.self) == """
        Hello

        * * *

        Greenfield & Sons
        12 Mill Lane
        Aldermere AL3 4QT

        You get this mail because you subscribed to News from the nursery.

        Unsubscribe: {{links.unsubscribe}}
        Change what we send you: {{links.preferences}}
        Read it in a browser: {{links.view}}

        """)
    for part in [
      "Greenfield &amp; Sons", "12 Mill Lane", "News from the nursery",
      "href=\"{{links.unsubscribe}}\"", "href=\"{{links.preferences}}\"",
    ] {
      #expect(html.contains(part), "\(part)")
    }
  }

  @Test func `leaves out what an issue has not`() throws {
    var contents = Framed.contents
    (contents.preheader, contents.links.view) = (nil, nil)
    let html = try Framed.html("Hello", contents)
    #expect(!html.contains("display:none") && !html.contains("in a browser"))
    let text = try MailFrame().text(around: MailText(utf8: Array("Hello".utf8)), contents)
    #expect(!String(decoding: text, as: UTF8.self).contains("in a browser"))
  }

  @Test func `is read from the right in a language that is`() throws {
    var contents = Framed.contents
    contents.language = "ar-EG"
    let html = try Framed.html("- a\n\n> b\n", contents)
    #expect(html.contains("<html lang=\"ar-EG\" dir=\"rtl\">"))
    #expect(html.contains("<ul style=\"margin:0 0 20px;padding:0;padding-right:26px;"))
    #expect(html.contains("border-right:4px solid"))
    #expect(!html.contains("padding-left:26px"))
  }

  @Test func `marks every table of the layout as none`() throws {
    let html = try Framed.html("**[Go](https://a.example)**")
    let tables = html.components(separatedBy: "<table ").dropFirst()
    #expect(tables.count == 5)
    #expect(tables.allSatisfy { $0.hasPrefix("role=\"presentation\"") })
  }

  @Test func `asks no other machine for anything`() throws {
    let html = try Framed.html("Hello")
    for words in ["src=", "@import", "url(", "<link", "<script"] { #expect(!html.contains(words)) }
  }

  @Test func `takes an owner's own frame, and says what it cannot know`() throws {
    let own = TemplateSource(
      name: "mail", path: "site/templates/mail/mail.mustache", text: "<p>{{body}}{{site.titel}}")
    let findings = #expect(throws: Findings.self) { try MailFrame(own: [own]) }
    #expect(findings?.all.first?.path == own.path)
    #expect(findings?.all.first?.column == 19)
  }
}

public import Markdown
public import Templates
public import Vocabulary

/// What stands around the body of every mail: the name above, and below it who sends this, why,
/// and how to leave.
public struct MailFrame: Sendable {
  private let page: Template
  private let text: Template
  private let style: MailStyle

  public static let builtIn = [
    source("mail", PackageResources.mail_mustache),
    source("mail-text", PackageResources.mail_text_mustache),
  ]

  /// Compiles the templates. Of an owner's own, `mail` and `mail-text` take the place of ours, and
  /// the others may be included.
  public init(own: [TemplateSource] = [], style: MailStyle = MailStyle()) throws(Findings) {
    self.style = style
    let sources = Self.builtIn + own
    page = try TemplateLibrary(sources).template("mail", given: FrameShape.page)
    text = try TemplateLibrary(sources, medium: .plainText)
      .template("mail-text", given: FrameShape.text)
  }

  /// The whole document around a body of HTML, with styles written beside every element. What is
  /// no element, such as tags for the merge, goes through as it is.
  public func html(around body: [UInt8], _ contents: FrameContents) -> [UInt8] {
    let styles = ElementStyles(style, isRightToLeft: contents.isRightToLeft)
    let markup = String(decoding: MarkupInliner.inlined(body, styles), as: UTF8.self)
    var html: [UInt8] = []
    page.render(contents.record(FrameShape.page, body: .markup(markup), style: style), into: &html)
    return html
  }

  /// The marked plain text around a marked body, to be merged and laid out.
  public func text(around body: MailText, _ contents: FrameContents) -> [UInt8] {
    var text: [UInt8] = []
    let record = contents.record(FrameShape.text, body: .text(Self.bodyMark), style: style)
    self.text.render(record, into: &text)
    let place = text.firstIndex(of: Self.bodyByte) ?? text.startIndex
    let above = Array(text[..<place])
    let below = Array(text[place...].drop { $0 == Self.bodyByte })
    return MailText(plain: above).bytes + body.bytes + MailText.addresses
      + MailText(plain: below).bytes
  }

  /// Stands for the body while the text around it is written.
  private static let bodyByte: UInt8 = 0x0F
  private static var bodyMark: String { "\u{0F}" }

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(
      name: name, path: "mail/\(name).mustache", text: String(decoding: bytes, as: UTF8.self))
  }
}

extension MailFrame {
  /// What is wrong with a mail as a reader gets it, by its HTML.
  public static func findings(inHTML html: some Collection<UInt8>, path: String) -> [Finding] {
    guard html.count > clipped else { return [] }
    return [
      Finding(
        .warning, in: path,
        "the HTML of this issue has \(html.count) bytes, and Gmail hides what is over 102 KB",
        advice: "Shorten it, or link to a page of the site for the rest.")
    ]
  }

  /// mail-P10.
  private static let clipped = 100_000
}

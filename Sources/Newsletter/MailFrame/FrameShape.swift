public import Templates

/// What the templates of a mail's frame are given: `mail.mustache`, and `mail-text.mustache` for
/// its plain text.
public enum FrameShape {
  static let site = RecordShape(
    "mail's site",
    [
      .field("title", .text, "The name of the business."),
      .field("url", .text, "The address of the site."),
      .field("address", .list(.text), "The postal address, line by line."),
      .optional("logo", .text, "The address of a picture of the name."),
      .field("logoWidth", .number, "How many pixels wide the picture is shown."),
    ])

  static let list = RecordShape(
    "mail's list", [.field("title", .text, "What the reader subscribed to.")])

  static let links = RecordShape(
    "mail's links",
    [
      .field("unsubscribe", .text, "Where the reader leaves the list."),
      .field("preferences", .text, "Where the reader says what to be sent."),
      .optional("view", .text, "The issue as a page of the site."),
    ])

  static let words = RecordShape(
    "mail's words",
    [
      .field("why", .text, "Why the reader gets this, before the title of the list."),
      .field("unsubscribe", .text, "For the link that leaves the list."),
      .field("preferences", .text, "For the link to what the reader is sent."),
      .field("view", .text, "For the link to the page."),
    ])

  static let palette = RecordShape(
    "mail's colours",
    [
      .field("paper", .text, "Behind the words."),
      .field("surface", .text, "Around the sheet."),
      .field("ink", .text, "The words."),
      .field("muted", .text, "Words of less weight."),
      .field("line", .text, "Lines and edges."),
      .field("accent", .text, "Links and buttons."),
      .field("onAccent", .text, "Words on a button."),
    ])

  static let style = RecordShape(
    "mail's style",
    [
      .field("light", .record(palette), "The colours."),
      .field("dark", .record(palette), "The colours where a reader's device is dark."),
      .field("text", .text, "The typefaces of the words."),
      .field("display", .text, "The typefaces of headings."),
    ])

  /// Of `mail`. A reader's own values are not among them: they are merged later.
  public static let page = mail("mail", body: .markup)
  /// Of `mail-text`.
  public static let text = mail("mail in plain text", body: .text)

  private static func mail(_ name: String, body: Shape) -> RecordShape {
    RecordShape(
      name,
      [
        .field("subject", .text, "The subject."),
        .optional("preheader", .text, "What mail programs show behind the subject."),
        .field("body", body, "The issue."),
        .field("language", .text, "The language of the mail, such as `en`."),
        .field("direction", .text, "`ltr`, or `rtl` for Arabic, Hebrew and the like."),
        .field("site", .record(site), "The business."),
        .field("list", .record(list), "The list that the issue goes to."),
        .field("links", .record(links), "Addresses that only this reader has."),
        .field("words", .record(words), "The frame's own words."),
        .field("style", .record(style), "Colours and typefaces."),
      ])
  }
}

extension FrameContents {
  func record(_ shape: RecordShape, body: Value, style: MailStyle) -> Record {
    Record(
      shape,
      [
        .text(subject), Value(preheader), body, .text(language),
        .text(isRightToLeft ? "rtl" : "ltr"),
        .record(
          Record(
            FrameShape.site,
            [
              .text(site.title), .text(site.url), .list(site.address.map(Value.text)),
              Value(site.logo), .number(site.logoWidth),
            ])),
        .record(Record(FrameShape.list, [.text(list)])),
        .record(
          Record(
            FrameShape.links,
            [.text(links.unsubscribe), .text(links.preferences), Value(links.view)])),
        .record(
          Record(
            FrameShape.words,
            [words.why, words.unsubscribe, words.preferences, words.view].map(Value.text))),
        .record(
          Record(
            FrameShape.style,
            [
              .record(style.light.record), .record(style.dark.record), .text(style.text),
              .text(style.display),
            ])),
      ])
  }
}

extension MailStyle.Palette {
  fileprivate var record: Record {
    Record(
      FrameShape.palette,
      [paper, surface, ink, muted, line, accent, onAccent].map(Value.text))
  }
}

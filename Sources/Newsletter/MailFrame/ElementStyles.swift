/// What stands in the `style` of each element of a mail's body.
///
/// Mail programs drop style sheets, so every element carries its own; a `style` of the owner's
/// follows it and wins.
struct ElementStyles {
  private let styles: [String: String]
  let button: String
  /// Of the cell around a button.
  let buttonCell: String
  let accent: String

  /// The width of the sheet within its margins, in pixels.
  static let measure = 536

  init(_ style: MailStyle, isRightToLeft: Bool) {
    let colours = style.light
    accent = colours.accent
    let start = isRightToLeft ? "right" : "left"
    let heading = "font-family:\(style.display);font-weight:700;color:\(colours.ink);"
    let list = "margin:0 0 20px;padding:0;padding-\(start):26px;color:\(colours.ink)"
    let cell =
      "padding:8px 12px;border-bottom:1px solid \(colours.line);text-align:\(start);"
      + "vertical-align:top;color:\(colours.ink)"
    let code =
      "font-family:\(style.code);font-size:14px;background-color:\(colours.surface);"
      + "color:\(colours.ink)"
    styles = [
      "h1": heading + "font-size:30px;line-height:1.2;margin:0 0 18px",
      "h2": heading + "font-size:23px;line-height:1.25;margin:34px 0 12px",
      "h3": heading + "font-size:19px;line-height:1.3;margin:28px 0 10px",
      "h4": heading + "font-size:17px;line-height:1.4;margin:24px 0 8px",
      "h5": heading + "font-size:16px;line-height:1.4;margin:22px 0 8px",
      "h6": heading + "font-size:16px;line-height:1.4;margin:22px 0 8px",
      "p": "margin:0 0 18px;color:\(colours.ink)",
      "a": "color:\(colours.accent);text-decoration:underline",
      "ul": list, "ol": list,
      "li": "margin:0 0 8px;color:\(colours.ink)",
      "div": "margin:0",
      "table": "border-collapse:collapse;width:100%;margin:0 0 22px;font-size:15px;line-height:1.5",
      "td": cell,
      "th": cell + ";font-weight:700;border-bottom-width:2px",
      "blockquote": "margin:0 0 20px;padding:4px 18px 0;border-\(start):4px solid \(colours.line);"
        + "color:\(colours.ink)",
      "pre": code + ";margin:0 0 20px;padding:14px 16px;white-space:pre-wrap;"
        + "word-wrap:break-word;line-height:1.5;border-radius:6px",
      "code": code + ";padding:1px 4px;border-radius:4px",
      "hr": "border:0;border-top:1px solid \(colours.line);margin:30px 0;height:0",
      "img": "max-width:100%;height:auto;border:0;border-radius:6px;vertical-align:middle",
      "figure": "margin:0 0 22px",
      "figcaption": "margin:8px 0 0;font-size:14px;line-height:1.5;color:\(colours.muted)",
      "strong": "font-weight:700", "b": "font-weight:700",
      "em": "font-style:italic", "i": "font-style:italic",
      "del": "text-decoration:line-through", "s": "text-decoration:line-through",
      "sup": "font-size:12px;line-height:0;vertical-align:super",
      "section": "margin:34px 0 0;padding:18px 0 0;border-top:1px solid \(colours.line);"
        + "font-size:14px",
    ]
    button =
      "display:inline-block;padding:13px 26px;font-weight:700;line-height:1.3;"
      + "color:\(colours.onAccent);text-decoration:none;border-radius:6px"
    buttonCell = "border-radius:6px;background-color:\(colours.accent);mso-padding-alt:13px 26px"
  }

  /// In a block of code the box is the block's.
  func style(of name: String, inPre: Bool) -> String? {
    inPre && name == "code" ? "font-family:inherit;font-size:inherit" : styles[name]
  }

  /// Every element that has a style.
  var names: [String] { styles.keys.sorted() }
}

import Markdown

/// Writes a style beside every element of a body, and buttons for links that stand alone and
/// strong.
///
/// What lies between the tags is copied, whatever it is.
struct MarkupInliner {
  private let html: [UInt8]
  private let styles: ElementStyles
  private let tokens: [MarkupToken]
  private var output: [UInt8] = []
  private var preDepth = 0

  static func inlined(_ html: [UInt8], _ styles: ElementStyles) -> [UInt8] {
    var inliner = MarkupInliner(html, styles)
    inliner.run()
    return inliner.output
  }

  private init(_ html: [UInt8], _ styles: ElementStyles) {
    (self.html, self.styles) = (html, styles)
    tokens = Array(MarkupTokens(html))
    output.reserveCapacity(html.count * 3)
  }

  private mutating func run() {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if let button = MailButton(at: index, of: tokens, in: html) {
        button.write(styles, from: html, into: &output)
        index = button.end
        continue
      }
      switch token.kind {
      case .open: write(tag: token)
      case .close:
        if token.name == "pre" { preDepth = max(0, preDepth - 1) }
        output += html[token.range]
      case .text, .comment, .other: output += html[token.range]
      }
      index += 1
    }
  }

  private mutating func write(tag: MarkupToken) {
    if tag.name == "input" { return writeBox(tag) }
    let style = styles.style(of: tag.name, inPre: preDepth > 0)
    if tag.name == "pre" { preDepth += 1 }
    guard let style else {
      output += html[tag.range]
      return
    }
    output.append(UInt8(ascii: "<"))
    output += tag.name.utf8
    var own: ArraySlice<UInt8> = []
    var side: ArraySlice<UInt8> = []
    let attributes = fitted(tag.attributes(in: html), of: tag)
    for (name, value) in attributes {
      switch name {
      case "style": own = value
      case "class" where Self.sides.contains(String(decoding: value, as: UTF8.self)):
        side = value
      // Boxes that scroll take the focus on a page; a mail has none.
      case "tabindex": continue
      default: write(name, value)
      }
    }
    var all = Array(style.utf8)
    if !side.isEmpty { all += ";text-align:".utf8 + side }
    if !own.isEmpty { all += ";".utf8 + own }
    write("style", all[...])
    output += html[tag.range].suffix(2) == Array("/>".utf8)[...] ? " />".utf8 : ">".utf8
  }

  /// How the cells of a table stand.
  private static let sides = ["left", "center", "right"]

  private mutating func write(_ name: String, _ value: ArraySlice<UInt8>) {
    output += " \(name)=\"".utf8
    for byte in value {
      // It may have stood in single quotes.
      if byte == UInt8(ascii: "\"") { output += "&quot;".utf8 } else { output.append(byte) }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// A task's box: mail programs take forms out of mails.
  private mutating func writeBox(_ tag: MarkupToken) {
    guard tag.attribute("type", in: html).map({ $0.elementsEqual("checkbox".utf8) }) == true else {
      output += html[tag.range]
      return
    }
    output += (tag.attribute("checked", in: html) == nil ? "\u{2610}" : "\u{2611}").utf8
  }
}

extension MarkupInliner {
  /// An image wider than the sheet is written as wide as the sheet: Outlook knows no `max-width`.
  private func fitted(
    _ attributes: [(name: String, value: Range<Int>)], of tag: MarkupToken
  ) -> [(name: String, value: ArraySlice<UInt8>)] {
    let written = attributes.map { (name: $0.name, value: html[$0.value]) }
    guard tag.name == "img", let width = number("width", written), width > ElementStyles.measure
    else { return written }
    let height = number("height", written)
    return written.map { name, value in
      switch name {
      case "width": (name, Array(String(ElementStyles.measure).utf8)[...])
      case "height":
        (name, height.map { Array(String($0 * ElementStyles.measure / width).utf8)[...] } ?? value)
      default: (name, value)
      }
    }
  }

  private func number(
    _ name: String, _ attributes: [(name: String, value: ArraySlice<UInt8>)]
  ) -> Int? {
    attributes.first { $0.name == name }
      .flatMap { $0.value.count <= 5 ? Int(String(decoding: $0.value, as: UTF8.self)) : nil }
  }
}

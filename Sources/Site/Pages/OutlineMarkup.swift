import Markdown

/// A table of contents: nested lists of links to the headings of levels 2 to 4.
struct OutlineMarkup {
  /// Nil with fewer than two headings.
  let html: String?

  init(_ headings: [Heading]) {
    let listed = headings.filter { (2...4).contains($0.level) }
    guard listed.count > 1 else {
      html = nil
      return
    }
    var text = ""
    var open: [Int] = []
    for heading in listed {
      while let level = open.last, level > heading.level, open.count > 1 {
        text += "</li></ul>"
        open.removeLast()
      }
      if let level = open.last, level >= heading.level {
        text += "</li>"
      } else {
        text += "<ul>"
        open.append(heading.level)
      }
      text += "<li><a href=\"#\(heading.id)\">\(heading.html)</a>"
    }
    html = text + String(repeating: "</li></ul>", count: open.count) + "\n"
  }
}

import CMark

extension Renderer {
  /// Writes a paragraph that is only an image with a title as a figure.
  mutating func writeFigure(_ paragraph: Node) -> Bool {
    guard taskParagraph != paragraph, let image = cmark_node_first_child(paragraph),
      cmark_node_get_type(image) == CMARK_NODE_IMAGE, cmark_node_next(image) == nil,
      case let caption = ImageTitle(written(bytes(of: cmark_node_get_title(image)))),
      !caption.text.isEmpty
    else { return false }
    html.freshLine()
    html.write("<figure>\n")
    writeImage(image, caption: caption)
    html.write("\n<figcaption>")
    caption.text.withUnsafeBufferPointer { html.escape($0) }
    html.write("</figcaption>\n</figure>\n")
    plain.append(contentsOf: caption.text)
    endPlainBlock()
    return true
  }

  /// An image, its description taken from all the text inside it. A caption is not repeated
  /// as its title.
  mutating func writeImage(_ node: Node, caption: ImageTitle?) {
    html.write("<img src=\"")
    _ = writeDestination(node, .image)
    html.write("\" alt=\"")
    writeDescription(of: node)
    if let caption {
      writeSize(caption)
    } else {
      let title = written(bytes(of: cmark_node_get_title(node)))
      let sized = options.captions ? ImageTitle(title) : nil
      writeTitle(sized?.text ?? title)
      if let sized { writeSize(sized) }
    }
    html.write("\" />")
  }

  private mutating func writeSize(_ title: ImageTitle) {
    if let width = title.width {
      html.write("\" width=\"")
      html.write(width)
    }
    if let height = title.height {
      html.write("\" height=\"")
      html.write(height)
    }
  }

  private mutating func writeDescription(of image: Node) {
    guard var node = cmark_node_first_child(image) else { return }
    while true {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        withWritten(bytes(of: cmark_node_get_literal(node))) { renderer, text in
          renderer.html.escape(text)
          if renderer.headings.isOpen { renderer.plain.append(contentsOf: text) }
        }
      case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK: html.write(" ")
      default: break
      }
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      while cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node), parent != image else { return }
        node = parent
      }
      guard let next = cmark_node_next(node) else { return }
      node = next
    }
  }
}

/// An image's title, which may end in a size: `The shop in spring =400x300`.
///
/// Either number may be left out: `=400x`, `=x300`.
struct ImageTitle {
  private(set) var text: [UInt8]
  private(set) var width: Int?
  private(set) var height: Int?

  init(_ title: [UInt8]) {
    text = title
    guard let equals = title.lastIndex(of: UInt8(ascii: "=")),
      equals == 0 || isBlank(title[equals - 1]),
      let cross = title[equals...].firstIndex(of: UInt8(ascii: "x")),
      let width = Self.number(title[(equals + 1)..<cross]),
      let height = Self.number(title[(cross + 1)...]), width + height > 0
    else { return }
    self.width = width > 0 ? width : nil
    self.height = height > 0 ? height : nil
    text.removeSubrange(equals...)
    while let last = text.last, isBlank(last) { text.removeLast() }
  }

  /// 0 for no digits, nil for anything but up to five of them.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 5, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

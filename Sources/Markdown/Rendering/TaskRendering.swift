import CMark

extension Renderer {
  /// Begins a list item; one that opens with `[ ]` or `[x]` is a task.
  mutating func enterItem(_ node: Node) {
    html.freshLine()
    guard options.taskLists, let paragraph = cmark_node_first_child(node), isTask(paragraph) else {
      return html.write("<li>")
    }
    taskParagraph = paragraph
    html.write("<li class=\"task\">")
  }

  /// The box, in a label with the task's words, so that a screen reader says what it is about.
  mutating func writeCheckbox() {
    html.write(
      isDone
        ? "<label><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
        : "<label><input type=\"checkbox\" disabled=\"\" /> ")
    skippedBytes = 4
  }

  /// Both the source and the tree must say so: `\[ ]` is text, `[x]` may be a link.
  private mutating func isTask(_ paragraph: Node) -> Bool {
    guard cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let inline = cmark_node_first_child(paragraph),
      cmark_node_get_type(inline) == CMARK_NODE_TEXT
    else { return false }
    let text = bytes(of: cmark_node_get_literal(inline))
    guard text.count > 3, text[0] == UInt8(ascii: "["), text[2] == UInt8(ascii: "]"),
      isBlank(text[3]), text[1] == UInt8(ascii: " ") || text[1] | 0x20 == UInt8(ascii: "x")
    else { return false }
    isDone = text[1] != UInt8(ascii: " ")
    let line = source.text.line(Int(cmark_node_get_start_line(paragraph)))
    let start = line.lowerBound + Int(cmark_node_get_start_column(paragraph)) - 1
    return start < line.upperBound && source.text.bytes[start] == UInt8(ascii: "[")
  }
}

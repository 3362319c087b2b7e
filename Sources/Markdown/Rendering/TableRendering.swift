import CMark

extension Renderer {
  /// A wide table scrolls in a box of its own, so that the page does not. The box takes the focus,
  /// or else a keyboard could not scroll it, and says what it is, because it takes the focus. It
  /// is a group and no region: landmarks would need names that differ.
  ///
  /// Cells are aligned by class: a policy of `default-src 'self'` blocks `style`.
  mutating func writeTable(_ table: Table) {
    html.freshLine()
    html.write("<div class=\"table\" role=\"group\" aria-label=\"")
    html.escape(options.tableWord)
    html.write("\" tabindex=\"0\">\n<table>\n<thead>\n")
    for (index, row) in table.rows.enumerated() {
      if index == 1 { html.write("<tbody>\n") }
      writeRow(row, of: table, isHead: index == 0)
      if index == 0 { html.write("</thead>\n") }
    }
    html.write(table.rows.count > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    endPlainBlock()
  }

  private mutating func writeRow(_ row: [Int], of table: Table, isHead: Bool) {
    html.write("<tr>\n")
    for (cell, alignment) in zip(row, table.alignments) {
      // An empty header heads nothing; a screen reader would stumble over it.
      let isHeader = isHead && cell != 0
      html.write(isHeader ? "<th" : "<td")
      switch alignment {
      case .none: html.write(">")
      case .left: html.write(" class=\"left\">")
      case .center: html.write(" class=\"center\">")
      case .right: html.write(" class=\"right\">")
      }
      if let node = preludeNode(atLine: cell) {
        openLeaf(node)
        leaf.offset = 0
        write(from: cmark_node_first_child(node), in: node)
        endPlainBlock()
      }
      html.write(isHeader ? "</th>\n" : "</td>\n")
    }
    html.write("</tr>\n")
  }
}

import CMark

extension Renderer {
  mutating func writeTable(_ table: Table) {
    html.freshLine()
    html.write("<table>\n<thead>\n")
    for (index, row) in table.rows.enumerated() {
      if index == 1 { html.write("<tbody>\n") }
      writeRow(row, of: table, isHead: index == 0)
      if index == 0 { html.write("</thead>\n") }
    }
    html.write(table.rows.count > 1 ? "</tbody>\n</table>\n" : "</table>\n")
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
      case .left: html.write(" style=\"text-align: left\">")
      case .center: html.write(" style=\"text-align: center\">")
      case .right: html.write(" style=\"text-align: right\">")
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

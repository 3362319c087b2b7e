/// What becomes of a line that holds only section tags, so that libcmark keeps it apart.
///
/// A loop round the items of a list becomes items of it, one round the rows of a table becomes
/// rows: so there is one list and one table, whose rounds are inside.
enum SectionForm: Equatable {
  /// A paragraph of its own.
  case paragraph
  /// An item, behind the same marker as the items between.
  case item(prefix: [UInt8])
  case row
  /// As it stands: in code, and in the middle of a line.
  case inline

  /// For a section whose tags stand on the lines `open` and `close`.
  init(_ lines: [TextLine], open: Int, close: Int) {
    let inner = lines[open + 1..<close].filter { $0.sections.isEmpty }
    let words = inner.filter { !$0.isBlank }
    guard let first = words.first else {
      self = .paragraph
      return
    }
    if let prefix = first.itemPrefix,
      words.allSatisfy({
        $0.indent > first.indent || ($0.indent == first.indent && $0.itemPrefix != nil)
      })
    {
      self = .item(prefix: Array(prefix))
    } else if inner.allSatisfy(\.hasPipe), let above = Self.above(open, in: lines), above.hasPipe {
      self = .row
    } else {
      self = .paragraph
    }
  }

  private static func above(_ index: Int, in lines: [TextLine]) -> TextLine? {
    lines[..<index].last { $0.sections.isEmpty }
  }
}

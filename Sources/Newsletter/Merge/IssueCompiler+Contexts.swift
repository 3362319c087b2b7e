import Vocabulary

extension IssueCompiler {
  /// Looks at where in the HTML each tag stands, and returns those whose values must be made fit
  /// for an address.
  mutating func checkContexts(
    _ found: [(number: Int, context: TagContext)], _ tags: [IssueTag], _ read: NameCheck
  ) -> Set<Int> {
    var encoded: Set<Int> = []
    for (number, context) in found where number < tags.count {
      let tag = tags[number]
      switch context {
      case .nowhere: report(nowhere: tag)
      case .address(_, let start) where tag.kind == .value:
        if read.addresses.contains(number), start.isEmpty { continue }
        encoded.insert(number)
        if !start.decides(isAddress: read.addresses.contains) { report(leading: tag) }
      default: continue
      }
    }
    checkLevels(found, tags)
    return encoded
  }

  /// A section begins and ends inside the same element.
  private mutating func checkLevels(
    _ found: [(number: Int, context: TagContext)], _ tags: [IssueTag]
  ) {
    let contexts = Dictionary(found.map { ($0.number, $0.context) }) { first, _ in first }
    for (start, end) in LiftedText.partners(tags).sorted(by: { $0.key < $1.key }) {
      guard let one = contexts[start], let other = contexts[end], one != .nowhere,
        other != .nowhere, !one.isLevel(with: other)
      else { continue }
      report(misplaced: tags[end])
    }
  }

  mutating func report(misplaced tag: IssueTag) {
    report(
      tag, "“{{\(tag.marked)}}” stands inside something that the other tag of its section does not",
      "Write both on lines of their own, or both in the same sentence.")
  }

  private mutating func report(nowhere tag: IssueTag) {
    report(
      tag,
      "“{{\(tag.marked)}}” stands in a tag, a style or a comment of HTML, where no value is safe",
      "Write it between tags, or in an attribute in quotation marks, such as alt=\"{{name}}\".")
  }

  private mutating func report(leading tag: IssueTag) {
    report(
      tag, "“{{\(tag.content)}}” would decide where this link leads",
      "Write the address before it, such as https://example.org/?for={{\(tag.content)}}.")
  }

  /// Reports something about a tag of the body.
  mutating func report(_ tag: IssueTag, _ message: String, _ advice: String) {
    report(tag) { compiler, line, column in
      let finding = Finding(
        .error, in: compiler.issue.path, line: line, column: column, message, advice: advice)
      // A tag may be written twice, in a link's words and its address.
      if !compiler.findings.contains(finding) { compiler.findings.append(finding) }
    }
  }

  mutating func report(_ tag: IssueTag, _ note: (inout Self, Int, Int) -> Void) {
    let placed = Issue.Placed(issue.body, line: issue.bodyLine, column: 1)
    let (line, column) = place(of: tag, in: placed)
    note(&self, line, column)
  }
}

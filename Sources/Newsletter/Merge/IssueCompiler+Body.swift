import Markdown
import Settings
import Templates
import Vocabulary

/// An issue's body as HTML whose tags are placeholders.
struct UnwrappedBody {
  let tags: LiftedText
  let html: [UInt8]
  /// The same with the tags between blocks in comments.
  let commented: [UInt8]
  /// Tags whose values are made fit for an address.
  let encoded: Set<Int>
}

extension IssueCompiler {
  /// The body, its Markdown read; nil if something is wrong with it.
  mutating func body(
    _ options: MarkdownOptions, _ resolve: @escaping (LinkReference) -> ResolvedLink?
  ) -> UnwrappedBody? {
    let placed = Issue.Placed(issue.body, line: issue.bodyLine, column: 1)
    let bytes = Array(issue.body.utf8)
    let tags = IssueTag.all(in: bytes)
    guard tags.count <= Placeholder.limit else {
      findings.append(
        Finding(
          .error, in: issue.path, line: issue.bodyLine,
          "this issue has \(tags.count) tags, and \(Placeholder.limit) are allowed"))
      return nil
    }
    guard check(placed, tags, medium: .html) else { return nil }
    let read = NameCheck(tags, shape.root)
    for number in read.unsure {
      report(tags[number]) { compiler, line, column in
        compiler.report(unsure: tags[number], line: line, column: column)
      }
    }
    let lifted = LiftedText(bytes, tags: tags)
    let document = MarkdownDocument(
      utf8: lifted.bytes, path: issue.path, options: options.forMail,
      resolve: { reference in
        let isWhole = lifted.placeholder.next(in: Array(reference.destination.utf8), from: 0) == nil
        return (isWhole ? resolve(reference) : nil) ?? self.absolute(reference)
      })
    note(document.findings, of: lifted)
    let unwrapped = SectionUnwrapping(Array(document.html.utf8), of: lifted)
    for number in unwrapped.misplaced { report(misplaced: tags[number]) }
    let contexts = TagContexts(of: unwrapped.bytes, lifted.placeholder)
    let encoded = checkContexts(contexts.found, tags, read)
    guard !hasErrors else { return nil }
    return UnwrappedBody(
      tags: lifted, html: unwrapped.bytes, commented: unwrapped.commented, encoded: encoded)
  }

  /// A path of this site, made whole.
  private func absolute(_ reference: LinkReference) -> ResolvedLink? {
    guard reference.destination.hasPrefix("/"), !reference.destination.hasPrefix("//"),
      let base = names.base
    else { return nil }
    return ResolvedLink(destination: base.appending(reference.destination))
  }

  /// The text with its tags again, between delimiters that nothing else in it can be.
  func merging(
    _ bytes: [UInt8], _ body: UnwrappedBody, _ others: [Int: String] = [:]
  ) -> String {
    var text = Array("{{=\(Self.open) \(Self.close)=}}".utf8)
    var start = 0
    while let (range, number) = body.tags.placeholder.next(in: bytes, from: start) {
      text += bytes[start..<range.lowerBound]
      start = range.upperBound
      text += "\(Self.open)\(others[number] ?? words(of: number, body))\(Self.close)".utf8
    }
    return String(decoding: text + bytes[start...], as: UTF8.self)
  }

  private func words(of number: Int, _ body: UnwrappedBody) -> String {
    guard number < body.tags.tags.count else { return "" }
    let tag = body.tags.tags[number]
    let isEncoded =
      tag.kind == .value && body.encoded.contains(number) && !tag.content.hasSuffix("urlencode")
    return isEncoded ? tag.marked + " | urlencode" : tag.marked
  }

  /// Control characters, which were taken out of the body, and which no mark of `MailText` is.
  private static var open: String { "\u{1}" }
  private static var close: String { "\u{2}" }

  private mutating func note(_ found: [Finding], of lifted: LiftedText) {
    for finding in found {
      let index = finding.line - 1
      let line = lifted.origins.indices.contains(index) ? lifted.origins[index] : 0
      findings.append(
        Finding(
          finding.weight, in: finding.path, line: issue.bodyLine + line, column: finding.column,
          finding.message, advice: finding.advice))
    }
  }
}

extension MarkdownOptions {
  /// Nothing that needs a page around it: no ids, boxes or components.
  var forMail: MarkdownOptions {
    var options = self
    (options.headingIDs, options.taskLists, options.components) = (false, false, false)
    (options.takesTitle, options.externalRel) = (false, "")
    return options
  }
}

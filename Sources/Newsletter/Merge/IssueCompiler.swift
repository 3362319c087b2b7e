import Contacts
import Mail
import Markdown
import Templates
import Vocabulary

/// Turns the parts of an issue into templates, and collects what is wrong with them.
struct IssueCompiler {
  let issue: Issue
  let names: IssueNames
  let shape: IssueShape
  var findings: [Finding] = []

  init(_ issue: Issue, _ names: IssueNames) {
    (self.issue, self.names) = (issue, names)
    shape = IssueShape(names, of: issue)
  }

  var hasErrors: Bool { findings.contains { $0.weight == .error } }

  /// Subject or preheader: one line without markup.
  mutating func line(_ placed: Issue.Placed) -> Template? {
    let bytes = Array(placed.text.utf8)
    let tags = IssueTag.all(in: bytes)
    guard check(placed, tags, medium: .plainText) else { return nil }
    let names = NameCheck(tags, shape.root)
    for number in names.unsure {
      let (line, column) = place(of: tags[number], in: placed)
      report(unsure: tags[number], line: line, column: column)
    }
    return template(placed.text, .plainText)
  }

  /// The name of a file: of a reader's only their id may decide which.
  mutating func attachment(_ placed: Issue.Placed) -> Template? {
    let tags = IssueTag.all(in: Array(placed.text.utf8))
    guard check(placed, tags, medium: .plainText) else { return nil }
    for tag in tags where tag.kind != .comment && tag.content != "id" {
      let (line, column) = place(of: tag, in: placed)
      findings.append(
        Finding(
          .error, in: issue.path, line: line, column: column,
          "“\(tag.content)” may not decide which file is sent",
          advice: "Only {{id}} may stand in the name of an attachment."))
    }
    return template(placed.text, .plainText)
  }

  mutating func sender() -> Mailbox? {
    if let from = issue.from ?? names.sender { return from }
    findings.append(
      Finding(
        .error, in: issue.path, "nobody is named that this issue comes from",
        advice: "Write “mail: { from: Corner Bakery <hello@example.org> }” in site.yaml."))
    return nil
  }

  /// The list's identifier is made of its name and the domain that all mails come from, so that
  /// it stays the same whoever writes an issue (mail-L7).
  func list(from sender: Mailbox) -> ListHeaders {
    let name = issue.audience.list
    let owner = (names.sender ?? sender).address
    return ListHeaders(
      title: names.contacts.list(name)?.title ?? name, id: "\(name).\(owner.domain)",
      unsubscribe: "", archive: names.archive, owner: MailAddress.url(of: owner))
  }
}

extension IssueCompiler {
  /// Compiles a text where it stands in the file, only to hear what is wrong and where.
  mutating func check(_ placed: Issue.Placed, _ tags: [IssueTag], medium: Medium) -> Bool {
    for tag in tags where tag.kind == .other {
      let (line, column) = place(of: tag, in: placed)
      findings.append(
        Finding(
          .error, in: issue.path, line: line, column: column,
          "a mail knows no tag “{{\(tag.content)}}”",
          advice: "There are values {{name}}, sections {{#news}}…{{/news}} and {{^news}}…{{/news}}."
        ))
    }
    guard !tags.contains(where: { $0.kind == .other }) else { return false }
    let margin =
      String(repeating: "\n", count: max(0, placed.line - 1))
      + String(repeating: " ", count: max(0, placed.column - 1))
    let library = TemplateLibrary(
      [TemplateSource(name: "issue", path: issue.path, text: margin + placed.text)], medium: medium)
    do {
      _ = try library.template("issue", given: shape.root)
      return true
    } catch {
      findings += error.all
      return false
    }
  }

  mutating func report(unsure tag: IssueTag, line: Int, column: Int) {
    findings.append(
      Finding(
        .error, in: issue.path, line: line, column: column,
        "“\(tag.name)” may be missing, as not every reader has one",
        advice: "Write {{\(tag.name) | default: \"…\"}}, or put what needs it between"
          + " {{#\(tag.name)}} and {{/\(tag.name)}}."))
  }

  func place(of tag: IssueTag, in placed: Issue.Placed) -> (line: Int, column: Int) {
    let inside = TextPosition(ofByte: tag.source.lowerBound, in: Array(placed.text.utf8))
    let isFirst = inside.line == 1
    return (
      placed.line + inside.line - 1, isFirst ? placed.column + inside.column - 1 : inside.column
    )
  }

  /// What was checked already, so that it compiles.
  mutating func template(_ text: String, _ medium: Medium) -> Template? {
    let library = TemplateLibrary(
      [TemplateSource(name: "issue", path: issue.path, text: text)], medium: medium)
    do {
      return try library.template("issue", given: shape.root)
    } catch {
      findings += error.all
      return nil
    }
  }
}

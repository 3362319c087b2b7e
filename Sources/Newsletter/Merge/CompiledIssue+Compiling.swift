import Contacts
import Mail
public import Markdown
import Templates
public import Vocabulary

extension CompiledIssue {
  /// Reads the issue's Markdown once, for all readers. `resolve` is asked where a link of the
  /// issue leads; what it gives is absolute. Where clicks are counted, `redirect` gives the address
  /// that leads to another. The text part and the page keep the plain ones: in the text an address
  /// is what is read, and a redirect's would be three lines of letters.
  ///
  /// Throws every mistake that could show in a mail, each with its place in the issue's file.
  public init(
    _ issue: Issue, names: IssueNames, frame: MailFrame? = nil,
    options: MarkdownOptions = MarkdownOptions(), redirect: ((String) -> String?)? = nil,
    resolve: @escaping (LinkReference) -> ResolvedLink? = { _ in nil }
  ) throws(Findings) {
    var compiler = IssueCompiler(issue, names)
    let body = compiler.body(options, resolve)
    let subject = compiler.line(issue.subject)
    let preheader = issue.preheader.map { compiler.line($0) }
    let attachments = issue.attachments.map { compiler.attachment($0) }
    let sender = compiler.sender()
    guard let body, let sender, let subject, !compiler.hasErrors else {
      throw Findings(compiler.findings.sorted())
    }
    let list = compiler.list(from: sender)
    let around: MailFrame
    if let frame { around = frame } else { around = try MailFrame() }
    let counted = redirect.map { CountedLinks(in: body.html, body.tags.placeholder, $0) }
    guard
      let parts = compiler.framed(
        body, html: counted?.html ?? body.html, by: around, list: list.title),
      let page = compiler.template(compiler.merging(body.html, body), .html)
    else { throw Findings(compiler.findings.sorted()) }
    self.issue = issue
    findings = compiler.findings.sorted()
    shape = compiler.shape
    from = sender
    (self.list, self.page) = (list, page)
    self.subject = subject
    self.preheader = preheader ?? nil
    self.attachments = attachments.compactMap { $0 }
    (text, html) = parts
    site = shape.site(names)
    self.counted = counted?.links ?? []
    environment = names.environment
  }
}

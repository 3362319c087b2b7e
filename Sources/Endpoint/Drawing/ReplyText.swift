import Templates
import Vocabulary

/// A reply, ready to be filled in.
struct ReplyText: Sendable {
  private let subject: Template, text: Template

  init(
    _ reply: Reply, path: String, given shape: RecordShape = PageShape.reply
  ) throws(Findings) {
    let library = TemplateLibrary(
      [
        TemplateSource(name: "subject", path: path, text: reply.subject),
        TemplateSource(name: "text", path: path, text: reply.text),
      ], medium: .plainText)
    subject = try library.template("subject", given: shape)
    text = try library.template("text", given: shape)
  }

  /// Where a form names none.
  static func standard() throws(Findings) -> ReplyText {
    let source = PageSources.acknowledgement
    return try ReplyText(
      Reply(
        name: source.name, subject: "We have your message: {{reference}}", text: source.text),
      path: source.path)
  }

  /// Where the owner wrote no `replies/confirm-subscription`.
  static func standardConfirmation() throws(Findings) -> ReplyText {
    let source = PageSources.confirmation
    return try ReplyText(
      Reply(name: source.name, subject: "Please confirm: {{list}}", text: source.text),
      path: source.path, given: PageShape.confirmation)
  }

  func filledIn(_ record: Record, _ environment: RenderEnvironment) -> (
    subject: String, text: String
  ) {
    let subject = subject.render(record, environment: environment)
    // A subject is one line, whatever its author's editor made of it.
    let line = subject.split(whereSeparator: \.isNewline).map(String.init).joined(separator: " ")
    return (line, text.render(record, environment: environment))
  }
}

import Settings
import Templates
import Vocabulary

extension Knowledge {
  var phone: String? { settings.business["phone"]?.text ?? settings.business["tel"]?.text }
  var email: String? { settings.business["email"]?.text }

  /// `+442079460018` for a link.
  private var tel: String? {
    if let tel = settings.business["tel"]?.text { return tel }
    return phone.map {
      String($0.unicodeScalars.filter { "+0123456789".unicodeScalars.contains($0) })
    }
  }

  var siteRecord: Record {
    Record(
      PageShape.site,
      [
        .text(settings.title), .text(home), .text(baseURL.description + "/"), Value(phone),
        Value(tel), Value(email),
      ])
  }

  func environment(_ language: String) -> RenderEnvironment {
    RenderEnvironment(baseURL: baseURL.description, language: language)
  }

  /// A moment by the clocks of the site.
  func timestamp(_ moment: Int) -> Timestamp {
    Timestamp(seconds: moment, offset: settings.zone.offset(at: moment))
  }

  /// The standard one if the owner's is not there.
  func reply(_ name: String?) throws -> ReplyText {
    guard let name, let file = replies[name] else { return try .standard() }
    return try reply(name, in: file, given: PageShape.reply)
  }

  /// The mail that asks whether somebody wants to be on a list.
  func confirmation() throws -> ReplyText {
    guard let file = replies[Reply.confirmation] else { return try .standardConfirmation() }
    return try reply(Reply.confirmation, in: file, given: PageShape.confirmation)
  }

  private func reply(
    _ name: String, in file: String, given shape: RecordShape
  ) throws -> ReplyText {
    let text = String(decoding: try parts.part(file), as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let reply = Reply(
      name: name, subject: String(lines[0]), text: lines.count > 1 ? String(lines[1]) : "")
    return try ReplyText(reply, path: "content/\(name).md", given: shape)
  }
}

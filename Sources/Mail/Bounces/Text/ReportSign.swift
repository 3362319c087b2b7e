/// By what a mail may be taken for a report that is written for people.
enum ReportSign: Sendable {
  /// A mail server wrote it.
  case mailSystem
  /// Its subject says that something was not delivered; anybody may have written it.
  case subject
  case none

  init(_ message: ReadMessage, isAutomatic: Bool) {
    let sender = WordText(message["From"] ?? "")
    let isReport =
      message.mediaType == "multipart/report" || message["X-Failed-Recipients"] != nil
      || message.leaves.contains { $0.mediaType == "message/delivery-status" }
    if isReport || sender.has(Senders.mailSystems) {
      self = .mailSystem
    } else if message["Return-Path"] == "<>", !isAutomatic {
      self = .mailSystem
    } else {
      self = !isAutomatic && Self.saysSo(message["Subject"] ?? "") ? .subject : .none
    }
  }

  /// Not where somebody answers or passes on a report that they got, but for what a server puts
  /// behind the subject it answers: `Re: The news: non remis`.
  private static func saysSo(_ subject: String) -> Bool {
    let start = subject.prefix { $0 != ":" }.lowercased()
    guard ["re", "aw", "fw", "fwd", "wg", "tr", "sv", "antw", "rv", "odp", "ynt"].contains(start)
    else { return WordText(subject).has(Senders.failureSubjects) }
    guard let colon = subject.lastIndex(of: ":"), subject[..<colon].contains(":") else {
      return false
    }
    return WordText(String(subject[colon...])).has(Senders.failureSubjects)
  }
}

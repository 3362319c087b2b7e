/// Where in a text the mail begins that came back.
enum ReturnedPart {
  /// The first line that is of it, or the line that announces it.
  static func start(in lines: [String]) -> Int {
    // What stands first is of the report itself, whatever it says.
    let begun = lines.firstIndex { !$0.isEmpty } ?? lines.count
    return lines.indices.first {
      isHeader(lines[$0]) || $0 > begun && isAnnouncement(lines[$0])
    } ?? lines.count
  }

  /// With which the header of a mail that came a way begins, also where each line is quoted.
  private static func isHeader(_ line: String) -> Bool {
    let line = line.drop { $0 == ">" || $0 == "|" }.lowercased()
    return ["received: ", "return-path: ", "delivered-to: ", "dkim-signature: "]
      .contains { line.hasPrefix($0) }
  }

  /// A heading: between dashes, with a colon at its end, or of few words.
  private static func isAnnouncement(_ line: String) -> Bool {
    let bare = line.drop(while: \.isWhitespace)
    guard let first = bare.first, let last = bare.last, bare.utf8.count < 200 else { return false }
    let isFramed = "-*|=_#>".contains(first) || "-*|=_#:".contains(last)
    let text = WordText(line)
    guard isFramed || text.words.count <= 4 else { return false }
    return text.has(wordings) && !text.has(refusals)
  }

  /// “The following addresses did not receive a copy of your message:” announces them.
  private static let refusals = Wordings([
    "not receive", "not be delivered", "not delivered", "not reach", "unable to deliver",
  ])

  private static let wordings = Wordings(
    [
      "original message|mail|email", "returned message|mail", "unsent message|mail",
      "copy of ~ message|mail", "below this line|line",
      "below the next line", "message text|header|headers|body follow|follows",
      "header|headers of the ~ message|mail", "header and top", "lines of your original",
      "forwarded message", "old message", "message reads", "message headers follow",
      "source mail attached", "summary of the undelivered", "mensaje original", "originalnachricht",
      "message d'origine", "message original", "messaggio originale", "mensagem original",
      "oorspronkelijk bericht", "ursprüngliche nachricht", "start of returned",
      "kopie der nachricht", "kopie ihrer nachricht", "content type message rfc822",
      "oryginalna wiadomość", "исходное сообщение", "исходного сообщения",
    ],
    phrases: ["元のメッセージ", "原邮件", "原始邮件", "原始郵件"])
}

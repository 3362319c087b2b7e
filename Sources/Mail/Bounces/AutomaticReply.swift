/// Mails that machines write and that tell of no failure (RFC 3834, mail-A1, mail-B5).
enum AutomaticReply {
  static func isOne(_ message: ReadMessage) -> Bool {
    if let submitted = message["Auto-Submitted"]?.lowercased(), !submitted.hasPrefix("no") {
      return true
    }
    let precedence = message["Precedence"]?.lowercased() ?? ""
    if ["auto_reply", "auto-reply", "autoreply"].contains(precedence) { return true }
    if headers.contains(where: { message[$0] != nil }) || isReceipt(message) { return true }
    return WordText(message["Subject"] ?? "").has(Senders.automaticSubjects)
  }

  private static let headers = [
    "X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Response-Suppress",
    "X-Vacation", "X-AutoReply-From", "X-Mail-Autoreply",
  ]

  /// That a mail was shown to somebody (RFC 8098 §3).
  private static func isReceipt(_ message: ReadMessage) -> Bool {
    message.leaves.contains { $0.mediaType == "message/disposition-notification" }
  }
}

extension MailMessage {
  /// The message as it travels (RFC 5322, MIME): all ASCII, every line ended by CRLF, none
  /// longer than 998 bytes.
  ///
  /// The same message is the same bytes, whenever and wherever it is written.
  public func written() throws(MailFault) -> String {
    let part = MailPart(text: text)
    var head = HeaderLines()
    try head.add("From", from)
    try head.add("To", to)
    if let replyTo { try head.add("Reply-To", replyTo) }
    try head.add("Subject", text: subject)
    try head.add("Date", words: MailDate.text(date))
    try head.add("Message-ID", ids: [messageID])
    if let inReplyTo { try head.add("In-Reply-To", ids: [inReplyTo]) }
    if !references.isEmpty { try head.add("References", ids: references) }
    if let automatic {
      try head.add("Auto-Submitted", words: automatic.rawValue)
      // What Exchange reads, which does not heed the line above.
      try head.add("X-Auto-Response-Suppress", words: "All")
    }
    try head.add("MIME-Version", words: "1.0")
    for (name, words) in part.headers { try head.add(name, words: words) }
    return head.text + "\r\n" + part.body
  }
}

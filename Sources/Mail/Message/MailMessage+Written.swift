extension MailMessage {
  /// The message as it travels (RFC 5322, MIME): all ASCII, every line ended by CRLF, none
  /// longer than 998 bytes.
  ///
  /// The same message is the same bytes, whenever and wherever it is written.
  public func written() throws(MailFault) -> String {
    var bytes: [UInt8] = []
    try write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, behind what is there already; nothing is added if a fault is thrown.
  ///
  /// For many messages, keep one array and empty it with `removeAll(keepingCapacity: true)`.
  public func write(into output: inout [UInt8]) throws(MailFault) {
    let start = output.count
    output.reserveCapacity(start + likelySize)
    var lines = HeaderLines()
    swap(&lines.bytes, &output)
    defer { swap(&lines.bytes, &output) }
    do {
      try writeHead(to: &lines)
      try body.write(to: &lines, boundaries: MailBoundaries(messageID: messageID))
    } catch {
      lines.bytes.removeSubrange(start...)
      throw error
    }
  }

  /// Enough for most messages, so that the bytes are not moved from place to place as they grow: soft
  /// breaks are a twenty-fifth of a text.
  private var likelySize: Int {
    let files = (pictures + attachments).reduce(0) { $0 + $1.lines.count + 512 }
    return 4096 + (textBytes.count + (htmlBytes?.count ?? 0)) / 16 * 17 + files
  }

  private func writeHead(to head: inout HeaderLines) throws(MailFault) {
    try head.add("From", from)
    try head.add("To", to)
    if let replyTo { try head.add("Reply-To", replyTo) }
    try head.add("Subject", text: subject)
    head.add("Date", date)
    try head.add("Message-ID", ids: [messageID])
    if let inReplyTo { try head.add("In-Reply-To", ids: [inReplyTo]) }
    if !references.isEmpty { try head.add("References", ids: references) }
    if let list { try head.add(list) }
    if let automatic {
      try head.add("Auto-Submitted", words: automatic.rawValue)
      // What Exchange reads, which does not heed the line above.
      try head.add("X-Auto-Response-Suppress", words: "All")
    }
    try head.add("MIME-Version", words: "1.0")
  }

  /// mixed( related( alternative( text, html ), pictures ), attachments ), and of these only the
  /// levels that hold more than one thing (mail-M12). Without HTML, pictures are attachments.
  private var body: MailPart {
    let isPage = htmlBytes != nil
    var body = MailPart.text(textBytes, mediaType: "text/plain")
    if let htmlBytes {
      body = .several(.alternative, [body, .text(htmlBytes, mediaType: "text/html")])
    }
    if isPage, !pictures.isEmpty {
      body = .several(.related, [body] + pictures.map { .file($0, isInline: true) })
    }
    let attached = isPage ? attachments : pictures + attachments
    if !attached.isEmpty {
      body = .several(.mixed, [body] + attached.map { .file($0, isInline: false) })
    }
    return body
  }
}

/// A part of a message, and the parts in it (RFC 2046).
indirect enum MailPart {
  /// In UTF-8; of `text/plain` or `text/html`.
  case text([UInt8], mediaType: String)
  /// Attached, or for the HTML beside it.
  case file(MailFile, isInline: Bool)
  case several(Kind, [MailPart])

  enum Kind: String {
    /// The same in several forms, the plainest first (RFC 2046 §5.1.4).
    case alternative
    /// A page and its pictures (RFC 2387).
    case related
    /// A message and its attachments.
    case mixed
  }

  /// What says of what kind it is, the blank line, and the body. All ASCII, lines ended by CRLF.
  func write(to head: inout HeaderLines, boundaries: MailBoundaries) throws(MailFault) {
    switch self {
    case .text(let text, let mediaType): try Self.write(text, mediaType, to: &head)
    case .file(let file, let isInline): try Self.write(file, isInline: isInline, to: &head)
    case .several(let kind, let parts):
      let boundary = boundaries.boundary(of: kind)
      head.begin("Content-Type")
      head.word("multipart/\(kind.rawValue);")
      // Which of the parts is the page: the first one, which RFC 2387 §3.1 wants said again.
      if kind == .related { head.word("type=\"multipart/alternative\";") }
      head.word("boundary=\"\(boundary)\"")
      head.end()
      head.end()
      for part in parts {
        head.bytes.append(contentsOf: "--\(boundary)\r\n".utf8)
        try part.write(to: &head, boundaries: boundaries)
        // This line end belongs to the boundary, so that the part's last one is its own.
        head.end()
      }
      head.bytes.append(contentsOf: "--\(boundary)--\r\n".utf8)
    }
  }

  private static func write(
    _ text: [UInt8], _ mediaType: String, to head: inout HeaderLines
  ) throws(MailFault) {
    let encoding = text.withUnsafeBufferPointer { TextEncoding(for: $0) }
    try head.add("Content-Type", words: mediaType + ";", "charset=utf-8")
    try head.add("Content-Transfer-Encoding", words: encoding.rawValue)
    head.end()
    text.withUnsafeBufferPointer { encoding.append($0, to: &head.bytes) }
  }

  private static func write(
    _ file: MailFile, isInline: Bool, to head: inout HeaderLines
  ) throws(MailFault) {
    try head.add("Content-Type", words: MediaType.written(file.mediaType))
    try head.add("Content-Transfer-Encoding", words: TextEncoding.base64.rawValue)
    if let id = file.contentID {
      guard MessageID.isOne(id) else { throw .contentID(id) }
      try head.add("Content-ID", words: "<\(id)>")
    }
    head.begin("Content-Disposition")
    let parameters = FileName.parameters(file.name)
    head.word(isInline ? "inline;" : "attachment;")
    for parameter in parameters.dropLast() { head.word(parameter + ";") }
    for parameter in parameters.suffix(1) { head.word(parameter) }
    head.end()
    head.end()
    head.bytes.append(contentsOf: file.lines)
  }
}

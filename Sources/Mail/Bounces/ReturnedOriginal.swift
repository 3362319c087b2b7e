/// What a report holds of the mail that came back.
struct ReturnedOriginal {
  /// Without its angle brackets.
  let messageID: String?
  /// Addresses that it may have been sent from.
  let senders: [String]

  init(_ message: ReadMessage) {
    let header = message.leaves.lazy.filter { Self.kinds.contains($0.mediaType) }
      .map { ReadMessage($0.content) }.first
    let text = header == nil ? Self.headerLines(in: message) : []
    messageID = (header?["Message-ID"] ?? Self.value("message-id", in: text)).map(Self.bare)
    senders = [header?["Return-Path"], Self.value("return-path", in: text)].compactMap { $0 }
  }

  private static let kinds = [
    "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global",
    "message/global-headers",
  ]

  static func bare(_ id: String) -> String {
    String(id.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
  }

  /// The lines of a plain text that may be of the header: the last 2,000 are as good as all.
  private static func headerLines(in message: ReadMessage) -> [Substring] {
    String(decoding: message.body.prefix(200_000), as: UTF8.self)
      .split(whereSeparator: \.isNewline).suffix(2_000)
  }

  private static func value(_ name: String, in lines: [Substring]) -> String? {
    for line in lines {
      let bare = line.drop { $0.isWhitespace || $0 == ">" || $0 == "|" }
      let start = bare.prefix(name.count + 1)
      if start.lowercased() == "\(name):" { return String(bare.dropFirst(name.count + 1)) }
    }
    return nil
  }
}

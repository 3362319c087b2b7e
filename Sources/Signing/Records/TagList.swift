/// `v=DKIM1; k=rsa; p=…`: what records of DKIM and DMARC are made of (RFC 6376 §3.2).
struct TagList {
  private let tags: [String: String]

  /// Nil if it is none, or if a tag is there twice.
  init?(_ text: String) {
    var tags: [String: String] = [:]
    for piece in text.split(separator: ";") {
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0].filter { !$0.isWhitespace })
      guard !name.isEmpty || parts.count > 1 else { continue }
      guard parts.count == 2, !name.isEmpty, tags[name] == nil else { return nil }
      tags[name] = String(parts[1].filter { !$0.isWhitespace })
    }
    self.tags = tags
  }

  subscript(name: String) -> String? { tags[name] }
}

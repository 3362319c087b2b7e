/// What a field `DKIM-Signature` says of itself: a list of tags (RFC 6376 §3.2, §3.5).
struct SignatureTags {
  private let tags: [String: String]

  /// Nil if it is no list of tags, if a tag is there twice, or if one is missing that has to be there.
  init?(_ value: String) {
    var tags: [String: String] = [:]
    for piece in value.split(separator: ";") {
      let text = piece.filter { !$0.isWhitespace }
      guard !text.isEmpty else { continue }
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else { return nil }
      let name = String(text[..<equals])
      guard tags[name] == nil else { return nil }
      tags[name] = String(text[text.index(after: equals)...])
    }
    guard tags["v"] == "1", ["a", "b", "bh", "d", "h", "s"].allSatisfy({ tags[$0] != nil }) else {
      return nil
    }
    self.tags = tags
  }

  subscript(name: String) -> String? { tags[name] }

  var algorithm: String { tags["a"] ?? "" }
  var domain: String { (tags["d"] ?? "").lowercased() }
  var selector: String { tags["s"] ?? "" }
  /// Small letters; a name is there as often as it is signed.
  var names: [String] {
    (tags["h"] ?? "").lowercased().split(separator: ":").map(String.init)
  }
  var signature: [UInt8] { Base64.decoded((tags["b"] ?? "").utf8) }
  var bodyHash: [UInt8] { Base64.decoded((tags["bh"] ?? "").utf8) }

  func covers(_ names: String...) -> Bool {
    let signed = Set(self.names)
    return names.allSatisfy { signed.contains($0.lowercased()) }
  }
}

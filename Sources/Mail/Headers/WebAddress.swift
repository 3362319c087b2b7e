/// What may stand between angle brackets in a list's headers (RFC 2369 §2).
enum WebAddress {
  /// `https:`, `http:` or `mailto:` and something behind it, in visible ASCII that cannot end the
  /// brackets or the line. It is never folded (mail-L9), so it fits on one line of 998.
  static func isOne(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    return ["https", "http", "mailto"].contains(scheme)
      && (scheme.utf8.count + 2...960).contains(text.utf8.count)
      && text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"<>\"".utf8.contains($0) }
  }

  static func isSecure(_ text: String) -> Bool { text.lowercased().hasPrefix("https://") }
}

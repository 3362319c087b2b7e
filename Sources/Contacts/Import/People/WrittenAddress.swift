import Vocabulary

/// An address as lists of people have it: alone, after `mailto:`, or as `Ada <ada@example.org>`.
struct WrittenAddress {
  let address: EmailAddress
  /// What stood before it.
  let name: String?

  /// Refuses it with a sentence that says what is wrong with this one.
  init(_ text: String) throws(Refusal) {
    var (words, name) = (Substring(text), Substring())
    if words.utf8.last == UInt8(ascii: ">"), let open = words.lastIndex(of: "<") {
      name = words[..<open]
      words = words[words.index(after: open)...].dropLast()
    }
    if words.utf8.starts(with: "mailto:".utf8) { words = words.dropFirst("mailto:".count) }
    self.name = name.isEmpty ? nil : Self.plain(name)
    do throws(Refusal) { address = try EmailAddress(String(words)) } catch {
      throw Refusal(Self.fault(of: words) ?? error.description)
    }
  }

  private static func plain(_ name: Substring) -> String? {
    let plain = name.filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
    return plain.isEmpty ? nil : plain
  }

  /// Nil where the general sentence says as much.
  private static func fault(of text: Substring) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let shown = "“\(text.unicodeScalars.count > 80 ? text.prefix(60) + "…" : text)”"
    if parts.count == 1 { return "\(shown) has no @, and is no e-mail address" }
    if text.contains(where: { $0 == "," || $0 == ";" || $0 == " " }), parts.count > 2 {
      return "\(shown) is more than one address; a row is one person"
    }
    if parts[0].contains("\"") {
      return "\(shown) has quotes in it; Rapport takes addresses without them only"
    }
    if parts.count > 2 { return "\(shown) has two @" }
    if text.contains(" ") { return "\(shown) has a blank in it" }
    if !parts[1].utf8.allSatisfy({ $0 < 0x80 }) {
      return "the domain of \(shown) holds letters that no domain has"
    }
    if !parts[0].utf8.allSatisfy({ $0 < 0x80 }) {
      return "\(shown) has letters before its @ that not every mail server takes"
    }
    if parts[0].utf8.count > 64 {
      return "\(shown) has \(parts[0].utf8.count) letters before its @; 64 is the most"
    }
    if text.utf8.count > 254 { return "\(shown) is longer than 254 letters" }
    if !parts[1].contains(".") { return "\(shown) has no full stop after its @" }
    return "\(shown) is no e-mail address"
  }
}

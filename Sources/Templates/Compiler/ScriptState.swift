/// Whether the text written so far stands inside a `<script>`, where HTML is not escaped by
/// `&lt;` and a text must be JSON.
enum ScriptState: Hashable {
  case outside, openingTag, inside

  /// The state behind more of the text.
  mutating func read(_ text: some Collection<UInt8>) {
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch (self, byte) {
      case (.outside, UInt8(ascii: "<")) where rest.begins(with: "script"): self = .openingTag
      case (.openingTag, UInt8(ascii: ">")): self = .inside
      case (.inside, UInt8(ascii: "<")) where rest.begins(with: "/script"): self = .outside
      default: break
      }
    }
  }
}

extension Collection<UInt8> {
  /// Whether a lower-case word stands here, whatever its case.
  fileprivate func begins(with word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      zip(letters, self).allSatisfy { $0 == $1 || $0 == $1 | 0x20 }
    }
  }
}

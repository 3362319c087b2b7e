/// The name of a key, which may be spelt in several ways.
///
/// Names that differ only in case, hyphens and underscores are one: `page-size` and `pageSize`.
/// They are told apart by their digests first, as a page is asked for some thirty keys.
struct KeyName: Hashable, Sendable {
  let digest: UInt64
  let text: String

  init(_ text: String) {
    self.text = text
    var text = text
    digest = text.withUTF8 { letters in
      // FNV-1a, of the letters that count.
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325
      for letter in letters {
        guard let letter = Self.counting(letter) else { continue }
        digest = (digest ^ UInt64(letter)) &* 0x100_0000_01B3
      }
      return digest
    }
  }

  static func == (one: KeyName, other: KeyName) -> Bool {
    one.digest == other.digest && (one.text == other.text || same(one.text, other.text))
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.lazy.compactMap(counting).elementsEqual(other.utf8.lazy.compactMap(counting))
  }

  /// A letter in lower case; nil for those that do not count.
  private static func counting(_ letter: UInt8) -> UInt8? {
    if letter == UInt8(ascii: "-") || letter == UInt8(ascii: "_") { return nil }
    return letter &- 0x41 < 26 ? letter | 0x20 : letter
  }
}

/// The names of keys, which may be spelt in several ways.
enum KeyName {
  /// Whether two names differ only in case, hyphens and underscores: `page-size` and `pageSize`.
  static func same(_ one: String, _ other: String) -> Bool {
    var (left, right) = (one.utf8.makeIterator(), other.utf8.makeIterator())
    while true {
      let (a, b) = (next(&left), next(&right))
      guard a == b else { return false }
      if a == nil { return true }
    }
  }

  private static func next(_ letters: inout String.UTF8View.Iterator) -> UInt8? {
    while let letter = letters.next() {
      guard letter != UInt8(ascii: "-"), letter != UInt8(ascii: "_") else { continue }
      return letter &- 0x41 < 26 ? letter | 0x20 : letter
    }
    return nil
  }

  /// The one spelling that stands for all.
  static func plain(_ name: String) -> String {
    var letters = name.utf8.makeIterator()
    var result: [UInt8] = []
    while let letter = next(&letters) { result.append(letter) }
    return String(decoding: result, as: UTF8.self)
  }
}

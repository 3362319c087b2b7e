import Vocabulary

/// Refuses texts that use many aliases where one may be a key, before Yams reads them.
///
/// Yams compares keys by hashing all that is under them, aliases written out, so a bomb in a key
/// would hold it for ever. With 24 aliases it hashes 3^8 times the text at the worst.
enum AliasKeys {
  private static let most = 24

  static func mistake(in bytes: [UInt8]) -> YAMLMistake? {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    var anchors: Set<ArraySlice<UInt8>> = []
    var (aliases, firstAlias) = (0, 0)
    var mayBeKey = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "&"): anchors.insert(name(after: index, in: bytes))
      case UInt8(ascii: "*"):
        let name = name(after: index, in: bytes)
        guard anchors.contains(name), !name.isEmpty else { continue }
        if aliases == 0 { firstAlias = index }
        aliases += 1
        mayBeKey = mayBeKey || colonFollows(name.endIndex, in: bytes)
      case UInt8(ascii: "?"), UInt8(ascii: "{"): mayBeKey = true
      case UInt8(ascii: "]"): mayBeKey = mayBeKey || colonFollows(index + 1, in: bytes)
      default: break
      }
    }
    guard mayBeKey, aliases > most else { return nil }
    let place = TextPosition(ofByte: firstAlias, in: bytes)
    return YAMLMistake(
      line: place.line, column: place.column,
      "\(aliases) aliases, some of them perhaps in keys, are more than Rapport untangles",
      advice: "Write out what the aliases stand for.")
  }

  /// Letters, digits, hyphens and underscores, as libyaml reads an anchor.
  private static func name(after index: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[(index + 1)...].prefix {
      isDigit($0) || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private static func colonFollows(_ index: Int, in bytes: [UInt8]) -> Bool {
    let next = bytes[index...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return next == UInt8(ascii: ":")
  }
}

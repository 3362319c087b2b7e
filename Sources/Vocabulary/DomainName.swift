/// A domain's name as mail and DNS carry it.
enum DomainName {
  /// `bücher.example` as `xn--bcher-kva.example` (RFC 5891 §4), which mail-M15 wants before it
  /// travels; nil for what no domain can hold.
  static func ascii(_ name: String) -> String? {
    // As most are already.
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    let labels = name.unicodeScalars.split(omittingEmptySubsequences: false) { dots.contains($0) }
    var written: [String] = []
    for label in labels {
      let label = composed(String(label).lowercased())
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        written.append(label)
      } else {
        // Two hyphens in the third place are for encodings such as this one (RFC 5891 §4.2.3.1).
        guard label.unicodeScalars.allSatisfy(mayStand), label.first != "-", label.last != "-",
          !label.dropFirst(2).hasPrefix("--")
        else { return nil }
        written.append("xn--" + Punycode.encoded(label))
      }
    }
    return written.joined(separator: ".")
  }

  /// The full stop and those of East Asian keyboards (RFC 3490 §3.1).
  private static let dots: [Unicode.Scalar] = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]

  /// Letters, marks and digits that stand for themselves (RFC 5892 §2). The sharp s and the last
  /// sigma do, though searches read others for them.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-" || scalar == "ß" || scalar == "ς" { return true }
    guard !scalar.properties.changesWhenNFKCCaseFolded else { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }

  /// A letter and its accent as one, where there is one. Strings are equal if they are so after
  /// composition, which finds it.
  private static func composed(_ label: String) -> String {
    var text = ""
    for character in label {
      let isPair = character.unicodeScalars.count > 1
      let one = isPair ? letters.lazy.flatMap(\.self).first { Character($0) == character } : nil
      text.append(one.map(Character.init) ?? character)
    }
    return text
  }

  /// Latin, Greek and Cyrillic letters with accents.
  private static let letters: [[Unicode.Scalar]] = [0xC0...0x24F, 0x386...0x4FF, 0x1E00...0x1FFF]
    .map { $0.compactMap { Unicode.Scalar($0 as UInt32) } }
}

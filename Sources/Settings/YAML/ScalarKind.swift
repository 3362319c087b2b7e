extension Node.Kind {
  /// What a scalar without quotes is taken for: the core schema of YAML 1.2 (§10.3.2), and dates.
  ///
  /// Only `true` and `false` are flags here; where a flag is wanted, `Reading` also takes yes and
  /// no. A number with a leading zero is text, as in a postcode.
  init(plain source: String) {
    guard let first = source.utf8.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "~") where source == "~":
      self = .null
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      self = ["null", "Null", "NULL"].contains(source) ? .null : .text(source)
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      self = ["true", "True", "TRUE"].contains(source) ? .flag(true) : .text(source)
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      self = ["false", "False", "FALSE"].contains(source) ? .flag(false) : .text(source)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      self = Self.number(source) ?? .text(source)
    default:
      self = .text(source)
    }
  }

  /// Nil if it is neither a number nor a date.
  private static func number(_ source: String) -> Self? {
    guard source.utf8.count <= 64 else { return nil }
    let bytes = Array(source.utf8)
    if bytes.count >= 8, bytes[4] == UInt8(ascii: "-") {
      return (try? WrittenTime(bytes)).map { .timestamp($0) }
    }
    let digits = bytes.first.map(isSign) ?? false ? bytes.dropFirst() : bytes[...]
    let hasLeadingZero =
      digits.first == UInt8(ascii: "0") && digits.dropFirst().first.map(isDigit) ?? false
    guard !hasLeadingZero, digits.contains(where: isDigit) else { return nil }
    if digits.allSatisfy(isDigit) { return Int(source).map { .integer($0) } }
    return isDecimal(digits) ? .decimal(source) : nil
  }

  /// `1.10`, `.5`, `1e6`: digits, perhaps a point and digits, perhaps an exponent.
  private static func isDecimal(_ digits: ArraySlice<UInt8>) -> Bool {
    var rest = digits.drop(while: isDigit)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: isDigit) }
    guard let letter = rest.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e"), rest.count < digits.count else { return false }
    rest = rest.dropFirst()
    if rest.first.map(isSign) ?? false { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

private func isSign(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
}

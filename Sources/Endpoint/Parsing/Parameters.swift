/// What stands behind the first word of a header: `; boundary=x; charset="utf-8"`.
///
/// Read once from left to right, without going back; regular expressions for this were undone by
/// 100 KiB of `a="` (CVE-2024-24762).
public struct Parameters: Sendable, Hashable {
  /// The names in lower case.
  private let values: [String: [UInt8]]

  public subscript(name: String) -> [UInt8]? { values[name] }
  public var names: some Sequence<String> { values.keys }

  /// Nil where it is malformed, where a name stands twice, and where there are more than sixteen.
  public init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var values: [String: [UInt8]] = [:]
    while true {
      rest = rest.drop(while: isBlank)
      guard let semicolon = rest.popFirst() else { break }
      guard semicolon == UInt8(ascii: ";") else { return nil }
      rest = rest.drop(while: isBlank)
      guard let next = rest.first, next != UInt8(ascii: ";") else { continue }
      let name = String(decoding: rest.prefix(while: isToken), as: UTF8.self).lowercased()
      rest = rest.dropFirst(name.utf8.count)
      guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "="), values.count < 16,
        let value = Self.value(&rest), values.updateValue(value, forKey: name) == nil
      else { return nil }
    }
    self.values = values
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == UInt8(ascii: "\"") else {
      let value = rest.prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3B }
      rest = rest.dropFirst(value.count)
      return value.isEmpty ? nil : Array(value)
    }
    rest.removeFirst()
    return quoted(&rest)
  }

  /// Up to the closing quote. A backslash protects a quote and another backslash only, as a browser
  /// of old sends `C:\pictures\x.png` as it is.
  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var value: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return value
      case UInt8(ascii: "\\"):
        guard let next = rest.first, next == UInt8(ascii: "\"") || next == byte else {
          value.append(byte)
          continue
        }
        value.append(next)
        rest.removeFirst()
      case 0..<0x20, 0x7F: return nil
      default: value.append(byte)
      }
    }
    return nil
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// RFC 9110 §5.6.2.
func isToken(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

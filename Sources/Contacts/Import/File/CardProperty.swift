/// A line of a vCard: `item1.EMAIL;TYPE=home:ada@example.org`.
struct CardProperty {
  /// In capitals, without its group.
  let name: String
  let isPreferred: Bool
  /// As it is written, but for quoted-printable.
  let value: String

  /// Nil for a line that is none.
  init?(_ line: [UInt8]) {
    var isQuoted = false
    let end = line.firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
    guard let end else { return nil }
    let head = String(decoding: line[..<end], as: UTF8.self).uppercased()
    let words = head.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = words.first, let last = first.split(separator: ".").last else { return nil }
    name = String(last)
    let parameters = words.dropFirst()
    isPreferred = parameters.contains { parameter in
      parameter == "PREF" || parameter == "PREF=1"
        || (parameter.hasPrefix("TYPE=") && parameter.contains("PREF"))
    }
    let raw = line[(end + 1)...]
    value =
      parameters.contains { $0.hasSuffix("QUOTED-PRINTABLE") }
      ? Self.plain(raw) : String(decoding: raw, as: UTF8.self)
  }

  /// Without escapes (RFC 6350 §3.4).
  var text: String { Self.unescaped(value) }

  /// What stands between semicolons.
  var parts: [String] {
    var parts = [""]
    var isEscaped = false
    for character in value.unicodeScalars {
      if character == ";", !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts.map(Self.unescaped)
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// RFC 2045 §6.7; what is no letter in hexadecimal stays as it is.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "="), digits.count == 2,
        let letter = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        text.append(letter)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

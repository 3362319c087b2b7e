/// The addresses in a style sheet: `url(…)`, `@import "…"`, and the strings of `image-set()`.
public enum StyleLinks {
  /// Writes anew what `target` gives another address, and copies all else byte for byte.
  public static func rewrite(_ sheet: [UInt8], _ target: (String) -> String?) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(sheet.count)
    var before: [StyleToken] = []
    var functions: [Bool] = []
    for token in StyleScanner(sheet) {
      let bytes = sheet[token.range]
      var replacement: [UInt8]?
      switch token.kind {
      case .url:
        let inside = bytes.dropFirst(4).drop { $0 <= 0x20 }
        let isClosed = inside.last == UInt8(ascii: ")")
        let address = (isClosed ? inside.dropLast() : inside).trimmingSpace
        replacement = target(unescaped(address)).map {
          Array("url(".utf8) + quoted($0) + Array(")".utf8)
        }
      case .string:
        let takesAddress = functions.last ?? (before.count == 2 && isImport(before, in: sheet))
        if takesAddress, let quote = bytes.first, bytes.count > 1, bytes.last == quote {
          replacement = target(unescaped(bytes.dropFirst().dropLast())).map { quoted($0) }
        }
      case .sign(UInt8(ascii: "(")):
        let function = before.last.flatMap {
          $0.range.upperBound == token.range.lowerBound ? $0 : nil
        }
        functions.append(function.map { takesAddresses($0, in: sheet) } ?? false)
      case .sign(UInt8(ascii: ")")): _ = functions.popLast()
      default: break
      }
      output += replacement ?? Array(bytes)
      switch token.kind {
      case .space, .comment: break
      default: before = before.suffix(1) + [token]
      }
    }
    return output
  }

  private static func isImport(_ tokens: [StyleToken], in sheet: [UInt8]) -> Bool {
    tokens[0].isSign("@") && tokens[1].spells("import", in: sheet)
  }

  private static func takesAddresses(_ function: StyleToken, in sheet: [UInt8]) -> Bool {
    function.spells("url", in: sheet) || function.spells("src", in: sheet)
      || function.spells("image-set", in: sheet) || function.spells("-webkit-image-set", in: sheet)
  }

  private static func quoted(_ address: String) -> [UInt8] {
    var result = [UInt8(ascii: "\"")]
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: result += Array("\\\(String(byte, radix: 16)) ".utf8)
      default: result.append(byte)
      }
    }
    return result + [UInt8(ascii: "\"")]
  }

  /// CSS Syntax Level 3, §4.3.7.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let first = rest.first else {
        text.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { hexadecimal($0) != nil }
      if digits.isEmpty {
        if first >= 0x20 { text.append(first) }
        rest = rest.dropFirst()
      } else {
        let number = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(hexadecimal($1) ?? 0) }
        text += String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8
        rest = rest.dropFirst(digits.count)
        if let next = rest.first, next <= 0x20 { rest = rest.dropFirst() }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingSpace: Self {
    let start = firstIndex { $0 > 0x20 } ?? endIndex
    let end = lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return self[start..<Swift.max(start, end)]
  }
}

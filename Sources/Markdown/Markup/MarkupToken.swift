/// A tag, a comment or the text between them, by its place in the bytes it was read from.
public struct MarkupToken: Sendable, Hashable {
  public enum Kind: Sendable {
    case open, close, text, comment
    /// A declaration, or what stands in a `script` or a `style`.
    case other
  }

  public let kind: Kind
  /// Of a tag, in lower case; else empty.
  public let name: String
  public let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>, name: String = "") {
    (self.kind, self.name, self.range) = (kind, name, range)
  }
}

extension MarkupToken {
  /// What a text says: its entities undone.
  public func text(in bytes: [UInt8]) -> [UInt8] { undoneEntities(bytes[range]) }

  /// The value of an attribute with its entities undone; empty for one without a value, nil if the
  /// tag has no such attribute.
  public func attribute(_ name: StaticString, in bytes: [UInt8]) -> [UInt8]? {
    attributes(in: bytes).first { $0.name == "\(name)" }.map { undoneEntities(bytes[$0.value]) }
  }

  /// The attributes of an opening tag in their order; each value as it is written.
  public func attributes(in bytes: [UInt8]) -> [(name: String, value: Range<Int>)] {
    guard kind == .open else { return [] }
    let end = range.upperBound - 1
    var attributes: [(name: String, value: Range<Int>)] = []
    var index = range.lowerBound + 1 + name.utf8.count
    func skip(while condition: (UInt8) -> Bool) -> Range<Int> {
      let start = index
      while index < end, condition(bytes[index]) { index += 1 }
      return start..<index
    }
    while index < end {
      _ = skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      let name = skip { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      _ = skip { $0 <= 0x20 }
      var value = index..<index
      if index < end, bytes[index] == UInt8(ascii: "=") {
        index += 1
        _ = skip { $0 <= 0x20 }
        if index < end, case let quote = bytes[index], isQuote(quote) {
          index += 1
          value = skip { $0 != quote }
          index += 1
        } else {
          value = skip { $0 > 0x20 }
        }
      }
      guard !name.isEmpty else { continue }
      attributes.append((String(decoding: bytes[name], as: UTF8.self).lowercased(), value))
    }
    return attributes
  }
}

func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

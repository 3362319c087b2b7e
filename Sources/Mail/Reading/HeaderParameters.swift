/// A header of one value and named parameters, such as `text/plain; charset=utf-8` (RFC 2045 §5.1),
/// with what RFC 2231 adds: other letters, and values in pieces.
struct HeaderParameters: Sendable {
  /// In lower case, without what stands behind it.
  let value: String
  /// As they came, names in lower case, quotes taken away.
  let all: [Parameter]

  struct Parameter: Sendable {
    let name: String
    let value: [UInt8]
  }

  init(_ written: some Sequence<UInt8>) {
    var rest = Array(written)[...]
    value = Self.text(Self.piece(of: &rest)).lowercased()
    var all: [Parameter] = []
    while !rest.isEmpty, all.count < 100 {
      let piece = Self.piece(of: &rest)
      guard let equals = piece.firstIndex(of: MailBytes.equals) else { continue }
      all.append(
        Parameter(
          name: Self.text(piece[..<equals]).lowercased(),
          value: Self.unquoted(Self.trimmed(piece[(equals + 1)...]))))
    }
    self.all = all
  }

  /// What a parameter says, from the form with other letters if there is one.
  subscript(name: String) -> String? {
    var (bytes, charset, place) = ([UInt8](), "", 0)
    if let whole = all.first(where: { $0.name == name + "*" }) {
      bytes = Self.extended(whole.value, charset: &charset, isFirst: true)
    } else {
      while let piece = all.first(where: { $0.name.hasPrefix("\(name)*\(place)") }) {
        if piece.name == "\(name)*\(place)*" {
          bytes += Self.extended(piece.value, charset: &charset, isFirst: place == 0)
        } else if piece.name == "\(name)*\(place)" {
          bytes += piece.value
        } else {
          break
        }
        place += 1
      }
      if place == 0 {
        let plain = all.first { $0.name == name }
        return plain.map { EncodedText.decoded(String(decoding: $0.value, as: UTF8.self)) }
      }
    }
    return CharacterSet.text(bytes, in: charset) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// `utf-8'en'Gr%C3%BC%C3%9Fe`, the first piece with its set and language.
  private static func extended(
    _ value: [UInt8], charset: inout String, isFirst: Bool
  ) -> [UInt8] {
    var rest = value[...]
    if isFirst {
      let parts = value.split(
        separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3 {
        charset = String(decoding: parts[0], as: UTF8.self).lowercased()
        rest = parts[2]
      }
    }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(MailBytes.hexValue)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// To the next semicolon that is in no quotes, which is taken too.
  private static func piece(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (isQuoted, isEscaped) = (false, false)
    let end = rest.firstIndex { byte in
      defer { isEscaped = isQuoted && !isEscaped && byte == UInt8(ascii: "\\") }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      return byte == UInt8(ascii: ";") && !isQuoted
    }
    defer { rest = rest[min((end ?? rest.endIndex) + 1, rest.endIndex)...] }
    return rest[..<(end ?? rest.endIndex)]
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard value.count >= 2, value.first == quote, value.last == quote else { return Array(value) }
    var (bytes, isEscaped) = ([UInt8](), false)
    for byte in value.dropFirst().dropLast() {
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { bytes.append(byte) }
    }
    return bytes
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: trimmed(bytes), as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: MailBytes.isBlank)
    while let last = bytes.last, MailBytes.isBlank(last) { bytes.removeLast() }
    return bytes
  }
}

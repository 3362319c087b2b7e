/// Texts under our code, as the end of a link: base64url of each part behind its length in two
/// bytes, and of 128 bits of the code of them all.
///
/// Nothing in it is secret, and none of it is an address (mail-L4).
extension ContactSeal {
  /// `start` is what stands before it.
  func sealed(_ purpose: Purpose, _ parts: [String], behind start: [UInt8] = []) -> String {
    var bytes = Self.bytes(of: parts)
    bytes.append(contentsOf: code(purpose, of: bytes).prefix(Self.codeLength))
    var text = start
    text.reserveCapacity(start.count + Base64URL.length(of: bytes.count))
    Base64URL.append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for anything that we did not seal for this purpose, whatever it says; it takes the same
  /// time wherever the first difference is.
  func parts(_ text: String, _ purpose: Purpose) -> [String]? {
    guard let all = Base64URL.bytes(text), all.count >= Self.codeLength else { return nil }
    let bytes = Array(all.dropLast(Self.codeLength))
    let right = code(purpose, of: bytes).prefix(Self.codeLength)
    let difference = zip(all.suffix(Self.codeLength), right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
    return difference == 0 ? Self.parts(of: bytes[...]) : nil
  }

  /// Each behind its length in two bytes, so that none can pass for another (CVE-2025-68113).
  static func bytes(of parts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codeLength + parts.reduce(0) { $0 + 2 + $1.utf8.count })
    for part in parts {
      let count = part.utf8.count
      precondition(count <= UInt16.max, "a name is shorter than 64 KiB")
      bytes.append(UInt8(count >> 8))
      bytes.append(UInt8(count & 0xFF))
      bytes.append(contentsOf: part.utf8)
    }
    return bytes
  }

  private static func parts(of bytes: ArraySlice<UInt8>) -> [String]? {
    var (rest, parts) = (bytes, [String]())
    while let high = rest.popFirst() {
      guard let low = rest.popFirst() else { return nil }
      let count = Int(high) << 8 | Int(low)
      guard rest.count >= count, let part = String(validating: rest.prefix(count), as: UTF8.self)
      else { return nil }
      parts.append(part)
      rest = rest.dropFirst(count)
    }
    return parts
  }

  /// What is sealed beside the parts themselves, in bytes.
  static func partsLength(_ count: Int) -> Int { 2 * count + codeLength }

  private static let codeLength = 16
}

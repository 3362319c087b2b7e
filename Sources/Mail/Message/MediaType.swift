/// What kind of file a part is: `image/png` (RFC 2045 §5.1).
enum MediaType {
  /// As it is, or `application/octet-stream` for what is none. So are messages and multiparts,
  /// which may not travel in base 64 (RFC 2046 §5.2.1, mail-M10).
  static func written(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isOne =
      parts.count == 2 && text.utf8.count <= 127
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isTokenByte) }
    let type = text.lowercased()
    guard isOne, !type.hasPrefix("message/"), !type.hasPrefix("multipart/") else {
      return "application/octet-stream"
    }
    return type
  }

  /// RFC 2045 §5.1, `token`.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && !"()<>@,;:\\\"/[]?=".utf8.contains(byte)
  }
}

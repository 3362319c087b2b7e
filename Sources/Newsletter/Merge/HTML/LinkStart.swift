/// What stands in a link's address before a tag.
struct LinkStart: Equatable {
  /// Before the first tag of the address.
  private var before: [UInt8] = []
  private var firstTag: Int?
  /// Directly behind the first tag.
  private var following: UInt8?
  private var tagCount = 0
  /// Whether there is nothing but tags.
  private(set) var isEmpty = true

  mutating func pass(_ byte: UInt8) {
    if firstTag == nil { before.append(byte) }
    if tagCount == 1, following == nil { following = byte }
    isEmpty = false
  }

  mutating func pass(tag number: Int) {
    if firstTag == nil { firstTag = number }
    tagCount += 1
  }

  /// Whether it decides where the link leads, whatever comes behind: a host with a slash, a path
  /// of this site, `mailto:`; or one of our own addresses and a slash.
  func decides(isAddress: (_ tag: Int) -> Bool) -> Bool {
    if before.isEmpty { return firstTag.map(isAddress) ?? false && Self.isEnd(following) }
    let text = String(decoding: before, as: UTF8.self).lowercased()
    for scheme in ["mailto:", "tel:", "sms:"] where text.hasPrefix(scheme) { return true }
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      let host = text.utf8.dropFirst(scheme.utf8.count)
      return host.firstIndex(where: Self.isEnd).map { $0 > host.startIndex } ?? false
    }
    return Self.isEnd(text.utf8.first) && !text.hasPrefix("//")
  }

  /// Whether a byte ends the host of an address.
  private static func isEnd(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }
}

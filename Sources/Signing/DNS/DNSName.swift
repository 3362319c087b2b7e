/// The name of a place in DNS, as questions and answers carry it (RFC 1035 §3.1): labels of 63 bytes at
/// most, 255 in all, in small letters, as the case of a name does not count.
struct DNSName: Hashable, Sendable {
  let labels: [[UInt8]]

  /// Nil for what no name is: an empty label, a long one, a name of more than 255 bytes.
  init?(_ text: String) {
    let labels = text.lowercased().utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false
    ).map { Array($0) }
    guard labels.allSatisfy({ 1...63 ~= $0.count }),
      labels.reduce(1, { $0 + $1.count + 1 }) <= 255
    else { return nil }
    self.labels = labels
  }

  private init(labels: [[UInt8]]) { self.labels = labels }

  var wire: [UInt8] { labels.flatMap { [UInt8($0.count)] + $0 } + [0] }

  /// Reads a name at a place of a message, and moves the place behind it. The rest of a name may
  /// stand further up (RFC 1035 §4.1.4): only up, so that it ends.
  static func read(_ bytes: [UInt8], at place: inout Int) -> DNSName? {
    var (labels, length, limit) = ([[UInt8]](), 1, place)
    var (index, hasJumped) = (place, false)
    while index < bytes.count {
      let count = Int(bytes[index])
      switch count {
      case 0:
        if !hasJumped { place = index + 1 }
        return DNSName(labels: labels)
      case 1...63:
        guard index + 1 + count <= bytes.count, length + count + 1 <= 255 else { return nil }
        labels.append(bytes[(index + 1)...(index + count)].map(lowercased))
        (length, index) = (length + count + 1, index + 1 + count)
      case 0xC0...0xFF:
        guard index + 1 < bytes.count else { return nil }
        let target = (count & 0x3F) << 8 | Int(bytes[index + 1])
        guard target < limit else { return nil }
        if !hasJumped { place = index + 2 }
        (limit, index, hasJumped) = (target, target, true)
      default: return nil
      }
    }
    return nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

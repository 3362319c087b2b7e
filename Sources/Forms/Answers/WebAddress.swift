/// Checks an address that a visitor typed: one that a link may lead to without doing anything.
enum WebAddress {
  static func check(_ text: String, most: Int) throws(RefusalReason) -> String {
    guard text.utf8.count <= most else {
      throw RefusalReason(
        .tooLong, ["most": String(most), "count": String(text.utf8.count)])
    }
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      text.utf8.allSatisfy({ $0 > 0x20 && !"\"<>\\^`{|}\u{7F}".utf8.contains($0) }),
      !text.unicodeScalars.contains(where: { $0.properties.isWhitespace })
    else { throw RefusalReason(.url) }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    // No “user@”: what stands before the sign only serves to be mistaken for the host.
    guard isHost(authority) else { throw RefusalReason(.url) }
    return text
  }

  private static func isHost(_ authority: Substring.UTF8View) -> Bool {
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 253 else {
      return false
    }
    let labels = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNamed = labels.allSatisfy { label in
      !label.isEmpty
        && label.allSatisfy {
          ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 >= 0x80
        }
    }
    let isPort =
      parts.count == 1
      || ((1...5).contains(parts[1].count) && parts[1].allSatisfy { $0 &- 0x30 < 10 })
    return isNamed && isPort
  }
}

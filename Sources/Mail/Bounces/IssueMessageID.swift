/// What a Message-ID of ours says: which issue, and to whom.
public struct IssueMessageID: Sendable, Hashable {
  public let issue: String, contactID: String

  /// Nil for one that no issue bears. Whether the mail was ever sent is not looked at here.
  public init?(_ messageID: String) {
    let parts = messageID.prefix { $0 != "@" }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "issue", let issue = Self.plain(parts[1]),
      let contactID = Self.plain(parts[2])
    else { return nil }
    (self.issue, self.contactID) = (issue, contactID)
  }

  /// With the letters that `MessageID.make` writes as `_` and two digits.
  private static func plain(_ part: Substring) -> String? {
    var (bytes, rest) = ([UInt8](), Array(part.utf8)[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "_") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap(MailBytes.hexValue)
      guard digits.count == 2 else { return nil }
      bytes.append(digits[0] << 4 | digits[1])
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

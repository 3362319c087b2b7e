import Vocabulary

/// Finds e-mail addresses in a text that somebody wrote for people.
enum AddressScan {
  struct Found: Sendable, Hashable {
    let address: EmailAddress
    /// Places among the text's UTF-8 bytes.
    let range: Range<Int>
  }

  static func all(in text: String) -> [Found] { all(in: Array(text.utf8)) }

  static func all(in bytes: [UInt8]) -> [Found] {
    var found: [Found] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      let start = mailboxStart(bytes, before: at, from: found.last?.range.upperBound ?? 0)
      let end = domainEnd(bytes, after: at)
      guard start < at, end > at + 1, !goesOn(bytes, end), !begins(bytes, before: start),
        let address = try? EmailAddress(String(decoding: bytes[start..<end], as: UTF8.self))
      else { continue }
      found.append(Found(address: address, range: start..<end))
    }
    return found
  }

  /// A mailbox is at most 64 bytes long. What stands before it for another reason is left out:
  /// quotation marks, `SMTP=`.
  private static func mailboxStart(_ bytes: [UInt8], before at: Int, from first: Int) -> Int {
    var start = at
    while start > max(first, at - 80), isMailbox(bytes[start - 1]) { start -= 1 }
    if let equals = bytes[start..<at].lastIndex(of: UInt8(ascii: "=")) {
      let label = String(decoding: bytes[start..<equals], as: UTF8.self).lowercased()
      if labels.contains(label) { start = equals + 1 }
    }
    while start < at, !MailBytes.isLetterOrDigit(bytes[start]), !"_-+".utf8.contains(bytes[start]) {
      start += 1
    }
    return start
  }

  private static let labels: Set<String> = ["smtp", "rfc822", "mailto", "to", "rcpt", "email"]

  /// Before the last dot that something follows.
  private static func domainEnd(_ bytes: [UInt8], after at: Int) -> Int {
    var end = at + 1
    while end < min(bytes.count, at + 255), isDomain(bytes, end) { end += 1 }
    while end > at + 1, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end
  }

  private static func isMailbox(_ byte: UInt8) -> Bool {
    MailBytes.isAtom(byte) || byte == UInt8(ascii: ".")
  }

  private static func isDomain(_ bytes: [UInt8], _ place: Int) -> Bool {
    let byte = bytes[place]
    if byte == UInt8(ascii: ".") {
      return place + 1 < bytes.count && isLabel(bytes[place + 1])
    }
    return isLabel(byte) || byte == UInt8(ascii: "-")
  }

  private static func isLabel(_ byte: UInt8) -> Bool { MailBytes.isLetterOrDigit(byte) }

  /// With a letter of a European script, so that half a domain is not taken for one; other scripts put
  /// their words behind an address without a blank.
  private static func goesOn(_ bytes: [UInt8], _ end: Int) -> Bool {
    end < bytes.count && isEuropean(bytes[end])
  }

  /// The same before a mailbox: `jürgen@example.org` is not `rgen@example.org`.
  private static func begins(_ bytes: [UInt8], before start: Int) -> Bool {
    start >= 2 && bytes[start - 1] >= 0x80 && isEuropean(bytes[start - 2])
  }

  /// The first byte of a letter from Latin to Cyrillic, U+00C0 to U+052F, in UTF-8.
  private static func isEuropean(_ byte: UInt8) -> Bool { 0xC3...0xD4 ~= byte }
}

/// Cuts a file of mails, an mbox (RFC 4155), into them; a file of one mail stays whole.
///
/// It is given the file in pieces of any size and keeps no more than the mail it is at.
public struct MailboxCutter {
  /// Of a mail that is longer the rest is left unread: a report says what it has to say in front.
  public static let mailLimit = 2_000_000

  /// Longer than any line that begins a mail.
  private static let lineLimit = 1_000

  private var mail: [UInt8] = []
  private var line: [UInt8] = []
  private var isInLongLine = false, isBehindBlank = true, hasBegun = false
  /// Whether the file begins as an mbox does; nil before its first line.
  private var isMailbox: Bool?

  public init() {}

  /// `each` gets a mail as soon as the next begins.
  public mutating func push(
    _ bytes: ArraySlice<UInt8>, each: ([UInt8]) throws -> Void
  ) rethrows {
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: MailBytes.lineFeed)
      let piece = rest[..<(end.map { $0 + 1 } ?? rest.endIndex)]
      rest = rest[piece.endIndex...]
      if isInLongLine {
        append(piece)
        isInLongLine = end == nil
      } else {
        line += piece
        if end != nil || line.count > Self.lineLimit {
          try take(each)
          isInLongLine = end == nil
        }
      }
    }
  }

  public mutating func finish(each: ([UInt8]) throws -> Void) rethrows {
    if !line.isEmpty { try take(each) }
    if hasBegun { try each(mail) }
    (mail, hasBegun) = ([], false)
  }

  /// The line that is there, with its end or without.
  private mutating func take(_ each: ([UInt8]) throws -> Void) rethrows {
    defer { line = [] }
    // The same whether it came in one piece or is only begun.
    guard line.count <= Self.lineLimit else {
      isMailbox = isMailbox ?? false
      (hasBegun, isBehindBlank) = (true, false)
      return append(line[...])
    }
    let isFirst = isMailbox == nil
    if isFirst { isMailbox = line.starts(with: "From ".utf8) }
    if isMailbox ?? false, isFirst || isBehindBlank && MailboxLine.beginsMail(line) {
      if hasBegun { try each(mail) }
      (mail, hasBegun, isBehindBlank) = ([], true, false)
      return
    }
    hasBegun = true
    isBehindBlank = line.allSatisfy { $0 == MailBytes.lineFeed || $0 == MailBytes.carriageReturn }
    append(isMailbox ?? false ? MailboxLine.unquoted(line) : line[...])
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    mail += bytes.prefix(max(0, Self.mailLimit - mail.count))
  }
}

/// What the lines of an mbox mean.
private enum MailboxLine {
  /// `From ada@example.org Mon Nov 23 10:00:00 2026`, and not `From here on it is easy.`: a time and
  /// a year stand behind the sender.
  static func beginsMail(_ line: [UInt8]) -> Bool {
    guard line.starts(with: "From ".utf8) else { return false }
    let words = line.split(whereSeparator: { $0 <= MailBytes.blank }).dropFirst(2)
    let hasTime = words.contains { word in
      word.count >= 5 && word.contains(UInt8(ascii: ":"))
        && word.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ":") }
    }
    let hasYear = words.contains { word in
      word.count == 4 && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
        && word.allSatisfy { 48...57 ~= $0 }
    }
    return hasTime && hasYear
  }

  /// `>From here` was `From here`, and `>>From` was `>From`.
  static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
    guard line.first == UInt8(ascii: ">") else { return line[...] }
    let isQuoted = line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    return isQuoted ? line.dropFirst() : line[...]
  }
}

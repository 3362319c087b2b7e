/// An enhanced status code: `5.1.1` (RFC 3463 §2).
struct StatusCode: Sendable, Hashable, CustomStringConvertible {
  let kind: Int, subject: Int, detail: Int

  init(_ kind: Int, _ subject: Int, _ detail: Int) {
    (self.kind, self.subject, self.detail) = (kind, subject, detail)
  }

  var description: String { "\(kind).\(subject).\(detail)" }

  /// That the receiver objects to the sender: security and policy, or the sender's own address
  /// (RFC 3463 §3.2 and §3.8).
  var isPolicy: Bool { subject == 7 || kind == 5 && subject == 1 && (detail == 7 || detail == 8) }

  /// Whether it says more than that something is wrong: Exim writes `5.0.0` for everything (mail-B3).
  var saysWhy: Bool { subject != 0 && !(subject == 2 && detail == 0) }

  /// All that stand in a text, those of failures and of successes, in their order.
  static func all(in text: String) -> [StatusCode] { Digits.runs(in: text).compactMap(\.status) }
}

/// A code of an SMTP reply: `550` (RFC 5321 §4.2.1).
enum ReplyCode {
  /// Those of failures that stand in a text as words of their own.
  static func all(in text: String) -> [Int] { Digits.runs(in: text).compactMap(\.reply) }
}

/// Digits and dots with no letter or digit beside them.
private struct Digits {
  let numbers: [Int]
  let width: Int

  var status: StatusCode? {
    guard numbers.count == 3, [2, 4, 5].contains(numbers[0]), numbers[1] <= 7, numbers[2] < 1000
    else { return nil }
    return StatusCode(numbers[0], numbers[1], numbers[2])
  }

  var reply: Int? {
    guard numbers.count == 1, width == 3, 400...599 ~= numbers[0] else { return nil }
    return numbers[0]
  }

  static func runs(in text: String) -> [Digits] {
    var (runs, run, before) = ([Digits](), [UInt8](), UInt8(ascii: " "))
    var start = before
    for byte in Array(text.utf8) + [UInt8(ascii: " ")] {
      if isDigit(byte) || byte == UInt8(ascii: ".") && !run.isEmpty {
        if run.isEmpty { start = before }
        run.append(byte)
      } else {
        if !run.isEmpty, !isLetter(start), !isLetter(byte), byte != UInt8(ascii: "@") {
          if let digits = Digits(run) { runs.append(digits) }
        }
        run = []
      }
      before = byte
    }
    return runs
  }

  private init?(_ run: [UInt8]) {
    var run = run[...]
    while run.last == UInt8(ascii: ".") { run.removeLast() }
    let parts = run.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == parts.count, run.count <= 11 else { return nil }
    (self.numbers, width) = (numbers, run.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

  /// What makes of digits a part of something else: a name, a version, an address.
  private static func isLetter(_ byte: UInt8) -> Bool {
    MailBytes.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte >= 0x80
  }
}

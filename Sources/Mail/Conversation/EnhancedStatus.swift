/// A status code of three numbers, like `5.1.1` (RFC 3463).
struct EnhancedStatus: Sendable, Hashable, CustomStringConvertible {
  /// 2, 4 or 5.
  let group: Int
  /// 1 is an address, 2 a mailbox, 3 the system, 7 policy (RFC 3463 §3).
  let subject: Int
  let detail: Int

  var description: String { "\(group).\(subject).\(detail)" }

  /// Reads it at the front of a reply's text. One whose first number is not that of the reply's
  /// code is none (RFC 2034 §4).
  init?(_ text: [UInt8], code: Int) {
    var numbers: [Int] = []
    var (number, digits) = (0, 0)
    for byte in text.prefix(12) + [MailBytes.blank] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        (number, digits) = (number * 10 + Int(byte - UInt8(ascii: "0")), digits + 1)
        continue
      case UInt8(ascii: ".") where numbers.count < 2: break
      case MailBytes.blank, MailBytes.lineFeed:
        guard numbers.count == 2 else { return nil }
      default: return nil
      }
      guard (1...3).contains(digits) else { return nil }
      numbers.append(number)
      (number, digits) = (0, 0)
      if numbers.count == 3 { break }
    }
    guard numbers.count == 3, numbers[0] == code / 100, [2, 4, 5].contains(numbers[0]) else {
      return nil
    }
    (group, subject, detail) = (numbers[0], numbers[1], numbers[2])
  }
}

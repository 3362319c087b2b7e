/// A question for the texts at a name (RFC 1035 §4.1, type TXT).
struct TextQuestion: Sendable {
  /// By which an answer is known for one to this question.
  let id: UInt16
  let name: DNSName

  /// As it is sent: one question, and whoever gets it is to ask others where it does not know.
  var wire: [UInt8] {
    let recursionDesired: UInt8 = 1
    return [
      UInt8(id >> 8), UInt8(id & 0xFF), recursionDesired, 0, 0, 1, 0, 0, 0, 0, 0, 0,
    ] + name.wire + [0, UInt8(RecordType.text), 0, UInt8(RecordType.internet)]
  }
}

/// RFC 1035 §3.2.2 and §3.2.4.
enum RecordType {
  static let alias = 5, text = 16, internet = 1
}

/// The fields of a `message/delivery-status` or `message/feedback-report`: groups of headers with
/// blank lines between them (RFC 3464 §2.1, RFC 5965 §3).
struct StatusGroups {
  /// As they came; none is empty.
  let all: [ReadMessage]

  /// Reads the first `limit` groups.
  init(_ bytes: [UInt8], limit: Int) {
    var groups: [ReadMessage] = []
    var rest = bytes[...]
    while !rest.isEmpty, groups.count < limit {
      let group = ReadMessage(Array(rest))
      rest = group.body[...]
      if !group.headers.isEmpty { groups.append(group) }
    }
    all = groups
  }
}

extension ReadMessage {
  /// What a header says behind its type and a semicolon: `rfc822; ada@example.org` (RFC 3464 §2.1.2).
  func typed(_ name: String) -> (type: String, value: String)? {
    guard let written = self[name] else { return nil }
    let parts = written.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    let type = parts[0].lowercased()
    guard parts.count == 2, type.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      return ("", written)
    }
    return (type, String(parts[1]))
  }
}

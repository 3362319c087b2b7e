import Signing

/// What signs an owner's mails, and what DNS has to say for it. Keys are only ever added.
struct KeysReport: Encodable {
  let domain: String
  let keys: [KeyReport]
  let records: [RecordReport]
  /// What keeps the records from proving anything, whatever DNS says.
  let doubts: [String]

  struct KeyReport: Encodable {
    let path, selector, algorithm: String
    let bits: Int
    /// Whether this run made it.
    let isNew: Bool

    init(_ key: DKIMKey, path: String, isNew: Bool) {
      (self.path, self.isNew) = (path, isNew)
      (selector, algorithm, bits) = (key.selector.text, key.algorithm.rawValue, key.bits)
    }

    fileprivate var line: String {
      let kind = algorithm == DKIMAlgorithm.rsa.rawValue ? "RSA of \(bits) bits" : "Ed25519"
      return "  \(path): \(kind)" + (isNew ? ", made now" : "")
    }
  }

  var isRight: Bool { !keys.isEmpty && doubts.isEmpty && records.allSatisfy(\.isRight) }

  /// The records are lines of a zone file; what is said of them stands behind a semicolon, as remarks
  /// do there.
  var text: String {
    let signing =
      keys.isEmpty
      ? ["Mails of \(domain) are not signed here: there are no keys."]
      : ["Mails of \(domain) are signed with:"] + keys.map(\.line)
    let lines = records.enumerated().flatMap { place, record in
      let isSaid = place > 0 && record.why != nil && record.why == records[place - 1].why
      return [""] + record.lines(isSaid: isSaid)
    }
    return (signing + doubts.map { "Doubtful: \($0)" } + lines).joined(separator: "\n")
  }
}

extension RecordReport {
  /// `isSaid` is for what was said of the record before.
  func lines(isSaid: Bool) -> [String] {
    let title = "; " + purpose.uppercased()
    let seen = found.map { "; found: \($0.onOneLine)" }
    switch state {
    case "right": return [title + ": DNS has it."] + (purpose == "dkim" ? [zone] : seen)
    case "different":
      return ["\(title): DNS has another. \(why ?? "")"] + seen + remark + [zone]
    case "missing": return [title + ": DNS does not have it."] + remark + [zone]
    case "unanswered" where !isSaid:
      return ["\(title): DNS did not say, as \(why ?? "")."] + remark + [zone]
    default: return [title, zone]
    }
  }

  private var remark: [String] { advice.map { ["; \($0)"] } ?? [] }
}

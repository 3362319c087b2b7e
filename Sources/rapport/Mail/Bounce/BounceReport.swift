import Mail

/// What all mails of a place told. Keys are only ever added.
struct BounceReport: Encodable {
  let place: String
  let dryRun: Bool
  /// How many there were of each kind.
  private(set) var kinds: [String: Int] = [:]
  private(set) var suppressed = 0, counted = 0, known = 0
  private(set) var mails: [BounceRecord] = []

  init(place: String, isTrial: Bool) { (self.place, dryRun) = (place, isTrial) }

  mutating func add(_ record: BounceRecord, keeping keepsAll: Bool) {
    kinds[record.kind, default: 0] += 1
    for person in record.people {
      switch person.done {
      case .suppressed: suppressed += 1
      case .counted: counted += 1
      case .known: known += 1
      case .waiting, .nobody, .notMailed, .forged: continue
      }
    }
    if keepsAll { mails.append(record) }
  }

  var unreadable: Int { kinds[ReturnedMail.Kind.unreadable.rawValue] ?? 0 }

  var text: String {
    let total = kinds.values.reduce(0, +)
    guard total > 0 else { return "There is no mail." }
    let parts = ReturnedMail.Kind.allCases.compactMap { kind in
      kinds[kind.rawValue].map { "\($0) \(kind.rawValue)" }
    }
    let done = dryRun ? "nothing was done (--dry-run)" : "\(suppressed) not mailed any more"
    return "\(total) mail\(total == 1 ? "" : "s"): \(parts.joined(separator: ", ")); \(done)."
  }
}

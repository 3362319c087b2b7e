import Forms
import Settings
import Store
import Vocabulary

/// How often something may happen, counted in the store in windows that slide (form 3.4). Each
/// bucket counts by itself.
struct RateLimits: Sendable {
  struct Rule: Sendable {
    /// The names it is counted under, the first for today.
    let buckets: [String]
    let seconds: Int, most: Int
  }

  let rules: [Rule]

  /// For a submission.
  init(
    _ limits: FormLimits, form: String, from address: RemoteAddress?,
    email: EmailAddress?, _ seal: Seal, at now: Int
  ) {
    var rules: [Rule] = []
    let names = seal.rateNames(at: now)
    func add(_ what: String, _ spans: (seconds: Int, most: Int)...) {
      let buckets = names.buckets(what)
      rules += spans.map { Rule(buckets: buckets, seconds: $0.seconds, most: $0.most) }
    }
    if let address {
      add(
        "address:\(address.household)", (Self.soon, limits.perAddress),
        (Self.day, limits.perAddressDay))
      add("network:\(address.network)", (Self.soon, limits.perNetwork))
    }
    if let email { add("email:\(email.key)", (Self.day, limits.perEmailDay)) }
    add("form:\(form)", (Self.soon, limits.perForm))
    self.rules = rules
  }

  /// For asking what became of a reference.
  init(
    lookups most: Int, from address: RemoteAddress?, _ seal: Seal, at now: Int
  ) {
    let what = "lookup:\(address?.household ?? "")"
    let buckets = seal.rateNames(at: now).buckets(what)
    rules = [Rule(buckets: buckets, seconds: 3600, most: most)]
  }

  /// Whether one more may happen now.
  func allow(at now: Int, in session: any Session) throws -> Bool {
    for rule in rules
    where try session.rateMarks(in: rule.buckets, since: now - rule.seconds) >= rule.most {
      return false
    }
    return true
  }

  /// Counts one, in each bucket once.
  func mark(at now: Int, in session: any Session) throws {
    for bucket in Set(rules.compactMap(\.buckets.first)).sorted() {
      try session.markRate(bucket, at: now)
    }
  }

  private static let soon = 600
  private static let day = 86_400
}

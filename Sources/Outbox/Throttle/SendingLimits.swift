/// How many mails may leave in a second, an hour and a day: all together, and to some domains.
///
/// The second is one of the clock's. The hour and the day are any hour and any day: at no moment
/// did more leave in the 3,600 or 86,400 seconds before it.
public struct SendingLimits: Sendable, Hashable {
  public struct Rate: Sendable, Hashable {
    /// Nil is no limit.
    public var second: Int?, hour: Int?, day: Int?

    public init(second: Int? = nil, hour: Int? = nil, day: Int? = nil) {
      (self.second, self.hour, self.day) = (second, hour, day)
    }
  }

  public var all: Rate
  /// By the receiving domain, as an address has it: in lower case, in A-labels.
  public var domains: [String: Rate]

  public init(all: Rate = Rate(), domains: [String: Rate] = [:]) {
    (self.all, self.domains) = (all, domains)
  }

  public static let none = SendingLimits()
}

extension SendingLimits.Rate {
  /// The shortest span first.
  var limits: [(span: SendingSpan, limit: Int)] {
    [(.second, second), (.hour, hour), (.day, day)].compactMap { span, limit in
      limit.map { (span, $0) }
    }
  }
}

extension SendingLimits {
  /// What counts a mail to a domain: the domain's own limits, and those of all mails, which are
  /// called by the empty name.
  func counters(of domain: String) -> [String] {
    [domain, ""].filter { !rate(of: $0).limits.isEmpty }
  }

  /// The empty name is all mails together.
  func rate(of domain: String) -> Rate { domain.isEmpty ? all : domains[domain] ?? Rate() }
}

/// What became of an issue, in numbers: how its messages stand, where they went and when.
public struct RunFigures: Sendable, Hashable {
  /// A stretch of time, and how many messages were sent in it.
  public struct Stretch: Sendable, Hashable {
    /// Seconds since 1970.
    public var begins: Int
    public var sent: Int
  }

  /// Why messages did not arrive.
  public struct Reason: Sendable, Hashable {
    public var state: DeliveryState
    /// The receiver's code (RFC 3463), and what it said to the first of them.
    public var status: String?, words: String?
    public var count: Int
  }

  public var domains: [DomainCount] = []
  public var reasons: [Reason] = []
  /// Stretches in which something was sent, in their order, and how long each is in seconds.
  public var stretches: [Stretch] = [], stretchLength = 3600
  /// Who left the list by a link of the issue.
  public var unsubscribed = 0

  public init() {}
}

extension RunFigures {
  public func count(_ state: DeliveryState) -> Int {
    domains.reduce(0) { $0 + ($1.state == state ? $1.count : 0) }
  }

  /// All that were ever claimed.
  public var total: Int { domains.reduce(0) { $0 + $1.count } }

  /// The receiving domains with what became of their messages, the largest first. What was sent
  /// before domains were kept has none.
  public var byDomain: [(domain: String, counts: [DeliveryState: Int])] {
    var all: [String: [DeliveryState: Int]] = [:]
    for one in domains { all[one.domain, default: [:]][one.state, default: 0] += one.count }
    return all.map { ($0.key, $0.value) }.sorted { one, other in
      let (more, fewer) = (one.1.values.reduce(0, +), other.1.values.reduce(0, +))
      return more == fewer ? one.0 < other.0 : more > fewer
    }
  }
}

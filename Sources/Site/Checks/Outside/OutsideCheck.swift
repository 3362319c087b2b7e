/// Asks other sites whether links to them lead somewhere: one request at a time to a host, and a
/// pause between two, so that nobody is annoyed.
public struct OutsideCheck: Sendable {
  /// How many hosts are asked at once.
  public var hosts = 8
  /// Between two requests to one host, in seconds.
  public var pause = 0.5
  /// What a browser follows too (Fetch, 4.4: 20); ten are more than any site needs.
  static let mostRedirects = 10

  let effects: OutsideEffects

  public init(_ effects: OutsideEffects) { self.effects = effects }

  /// What became of each address. One that redirects to another host is asked again with that host's
  /// own, so that a host is never asked by two at once.
  public func verdicts(on addresses: [String]) async -> [String: OutsideVerdict] {
    var verdicts: [String: OutsideVerdict] = [:]
    var robots: [String: RobotsRules?] = [:]
    var pending: [OutsideJourney] = []
    for address in Set(addresses).sorted() {
      if let first = OutsideAddress(address) {
        pending.append(OutsideJourney(address, first))
      } else {
        verdicts[address] = .broken("is no address of a website")
      }
    }
    while !pending.isEmpty {
      let queues = Dictionary(grouping: pending, by: \.here.origin).sorted { $0.key < $1.key }
      pending = []
      let known = robots
      var next = queues.makeIterator()
      await withTaskGroup(of: OutsideHost.Result.self) { group in
        for _ in 0..<hosts {
          guard let (origin, queue) = next.next() else { break }
          group.addTask { await host(origin, known[origin]).answers(for: queue) }
        }
        while let result = await group.next() {
          robots.updateValue(result.robots, forKey: result.origin)
          verdicts.merge(result.verdicts) { _, new in new }
          pending += result.elsewhere
          effects.onLink(verdicts.count, Set(addresses).count)
          guard let (origin, queue) = next.next() else { continue }
          group.addTask { await host(origin, known[origin]).answers(for: queue) }
        }
      }
    }
    return verdicts
  }

  private func host(_ origin: String, _ robots: RobotsRules??) -> OutsideHost {
    OutsideHost(origin: origin, robots: robots ?? nil, pause: pause, effects: effects)
  }
}

/// A link on its way through redirects.
struct OutsideJourney: Sendable {
  let link: String
  var here: OutsideAddress
  private(set) var seen: Set<OutsideAddress>
  private(set) var isPermanent = true

  init(_ link: String, _ first: OutsideAddress) {
    (self.link, here, seen) = (link, first, [first])
  }

  /// Goes on to another address; false if it was there before, or has gone too far.
  mutating func follow(_ status: Int, to next: OutsideAddress) -> Bool {
    isPermanent = isPermanent && (status == 301 || status == 308)
    here = next
    return seen.insert(next).inserted && seen.count <= OutsideCheck.mostRedirects + 1
  }

  /// What became of it, where it is good.
  var verdict: OutsideVerdict {
    seen.count > 1 && isPermanent ? .moved(here.text) : .good
  }
}

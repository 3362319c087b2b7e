/// One host, asked about one address after the other.
struct OutsideHost: Sendable {
  struct Result: Sendable {
    let origin: String
    var robots: RobotsRules?
    var verdicts: [String: OutsideVerdict] = [:]
    /// Those that lead to another host.
    var elsewhere: [OutsideJourney] = []
  }

  let origin: String
  /// Nil before its robots.txt was read.
  let robots: RobotsRules?
  let pause: Double
  let effects: OutsideEffects

  /// RFC 9309 §2.5 wants at least 500 KiB of a robots.txt read.
  private static let robotsLimit = 500 << 10
  /// Nothing of a page is needed; what comes with the head of an answer may be read.
  private static let pageLimit = 64 << 10
  /// The longest that a host may have us wait, in seconds.
  private static let mostPatience = 30

  func answers(for queue: [OutsideJourney]) async -> Result {
    var result = Result(origin: origin, robots: robots)
    let rules: RobotsRules
    if let robots {
      rules = robots
    } else {
      switch await readRobots() {
      case .success(let read): rules = read
      case .failure(let silence):
        for journey in queue { result.verdicts[journey.link] = silence.verdict }
        return result
      }
    }
    result.robots = rules
    for var journey in queue {
      result.verdicts[journey.link] = await verdict(on: &journey, rules)
      if result.verdicts[journey.link] == nil { result.elsewhere.append(journey) }
    }
    return result
  }

  /// Nil where it leads to another host.
  private func verdict(
    on journey: inout OutsideJourney, _ rules: RobotsRules
  ) async -> OutsideVerdict? {
    while true {
      guard rules.allows(journey.here.path) else {
        return .unclear("asks programs not to read it (robots.txt)")
      }
      await effects.pause(pause)
      switch await answer(for: journey.here) {
      case .timeout: return .slow
      case .failure(let words): return .broken(words)
      case .status(let status, let location, _, _):
        guard (300..<400).contains(status), let location else {
          let verdict = OutsideVerdict(status: status)
          return verdict == .good ? journey.verdict : verdict
        }
        guard let next = journey.here.resolved(location) else {
          return .broken("redirects to what is no address")
        }
        guard journey.follow(status, to: next) else { return .broken("redirects in a circle") }
        if next.origin != origin { return nil }
      }
    }
  }

  /// Asks for the head of a page, and for the page where heads are refused.
  private func answer(for address: OutsideAddress) async -> OutsideAnswer {
    let head = await patient(.init(method: .head, address: address, bodyLimit: 0))
    switch head {
    case .status(let status, _, _, _) where status < 400 || status == 429: return head
    case .timeout: return head
    default: break
    }
    // Some servers close the connection at a HEAD, and some say 404.
    await effects.pause(pause)
    return await patient(.init(method: .get, address: address, bodyLimit: Self.pageLimit))
  }

  /// Asks once more where the host says when, and that is soon.
  private func patient(_ request: OutsideRequest) async -> OutsideAnswer {
    let answer = await effects.ask(request)
    guard case .status(let status, _, let after, _) = answer, status == 429 || status == 503,
      let seconds = after.flatMap({ Int($0) }), (0...Self.mostPatience).contains(seconds)
    else { return answer }
    await effects.pause(Double(max(1, seconds)))
    return await effects.ask(request)
  }

  /// A host that cannot be asked at all.
  private struct Silence: Error { let verdict: OutsideVerdict }

  /// None is read where there is none; where the host has an error nothing may be (§2.3.1).
  private func readRobots() async -> Swift.Result<RobotsRules, Silence> {
    guard var place = OutsideAddress(origin + "/robots.txt") else { return .success(.none) }
    // §2.3.1.2: at least five redirects are followed.
    for _ in 0...5 {
      switch await effects.ask(
        .init(method: .get, address: place, bodyLimit: Self.robotsLimit))
      {
      case .timeout: return .failure(Silence(verdict: .slow))
      case .failure(let words): return .failure(Silence(verdict: .broken(words)))
      case .status(200..<300, _, _, let body):
        return .success(RobotsRules(body, for: "rapport"))
      case .status(300..<400, let location?, _, _):
        // Another host's queue may be asking that one just now.
        guard let next = place.resolved(location), next.origin == origin else {
          return .success(.none)
        }
        place = next
      case .status(500..., _, _, _):
        return .failure(Silence(verdict: .unclear("does not say what programs may read")))
      case .status: return .success(.none)
      }
    }
    return .success(.none)
  }
}

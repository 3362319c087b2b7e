import Newsletter
import Outbox
import Vocabulary

/// What became of an issue, for people and for programs. Keys are only ever added.
struct RunReport: Encodable {
  struct Domain: Encodable {
    /// Empty for what was sent before it was kept.
    let domain: String
    let sent, postponed, refused, bounced, inDoubt, onTheWay: Int
  }

  struct Stretch: Encodable {
    let begins: String
    let sent: Int
  }

  struct Reason: Encodable {
    let state: String
    let status, words: String?
    let count: Int
  }

  /// A link, and how often it was followed.
  struct Link: Encodable {
    let words, target: String
    let people, machines: Int
  }

  let issue: String
  /// `running`, `paused`, `cancelled`, `stopped`, `finished`; nil where there was no run.
  let state, reason, started, finished: String?
  let sent, postponed, refused, bounced, inDoubt, onTheWay, unsubscribed: Int
  /// How many readers it is still to go to; nil where the issue's file is gone.
  let left: Int?
  let domains: [Domain]
  let reasons: [Reason]
  /// Seconds that each stretch is long.
  let stretchSeconds: Int
  let stretches: [Stretch]
  /// In the order of the issue; nil where clicks are not counted.
  let links: [Link]?

  /// `offset` is that of the site's zone at a moment, by whose clocks the times are shown.
  init(
    _ issue: String, _ figures: RunFigures, run: IssueRun?, left: Int?, clicks: [LinkClicks]?,
    offset: (Int) -> Int
  ) {
    func time(_ seconds: Int) -> String {
      Timestamp(seconds: seconds, offset: offset(seconds)).description
    }
    (self.issue, self.left) = (issue, left)
    (state, reason) = (run?.state.rawValue, run?.reason)
    (started, finished) = (run.map { time($0.startedAt) }, run?.finishedAt.map(time))
    (sent, postponed) = (figures.count(.sent), figures.count(.postponed))
    (refused, bounced) = (figures.count(.refused), figures.count(.bounced))
    (inDoubt, onTheWay) = (figures.count(.unclear), figures.count(.claimed))
    unsubscribed = figures.unsubscribed
    domains = figures.byDomain.map { Domain($0.domain, $0.counts) }
    reasons = figures.reasons.map {
      Reason(state: $0.state.words, status: $0.status, words: $0.words, count: $0.count)
    }
    stretchSeconds = figures.stretchLength
    stretches = figures.stretches.map { Stretch(begins: time($0.begins), sent: $0.sent) }
    links = clicks.map { $0.map(Link.init) }
  }

  /// What there is to say of all of it, in the order that it is shown.
  var outcomes: [(words: String, count: Int)] {
    [
      ("sent", sent), ("to be tried again", postponed), ("refused", refused),
      ("came back", bounced), ("in doubt", inDoubt), ("on the way", onTheWay),
      ("left the list by it", unsubscribed),
    ] + (left.map { [("still to be sent", $0)] } ?? [])
  }
}

extension RunReport.Link {
  fileprivate init(_ clicks: LinkClicks) {
    (words, target) = (clicks.link.words, clicks.link.target)
    (people, machines) = (clicks.people, clicks.machines)
  }

  /// As it is shown: a picture may have no words.
  var name: String { words.isEmpty ? target : words }
}

extension RunReport.Domain {
  fileprivate init(_ domain: String, _ counts: [DeliveryState: Int]) {
    self.domain = domain
    (sent, postponed) = (counts[.sent] ?? 0, counts[.postponed] ?? 0)
    (refused, bounced) = (counts[.refused] ?? 0, counts[.bounced] ?? 0)
    (inDoubt, onTheWay) = (counts[.unclear] ?? 0, counts[.claimed] ?? 0)
  }

  var total: Int { sent + failed + open }
  /// What never arrived.
  var failed: Int { refused + bounced }
  /// What may still arrive, or may have.
  var open: Int { postponed + inDoubt + onTheWay }
  /// As it is shown.
  var name: String { domain.isEmpty ? "not known" : domain }
}

extension DeliveryState {
  /// As reports call it.
  fileprivate var words: String {
    switch self {
    case .claimed: "on the way"
    case .sent: "sent"
    case .postponed: "to be tried again"
    case .refused: "refused"
    case .unclear: "in doubt"
    case .bounced: "came back"
    }
  }
}

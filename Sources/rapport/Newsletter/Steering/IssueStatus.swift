import Contacts
import Newsletter
import Outbox
import Store
import Vocabulary

/// How far the sending of an issue is. Keys are only ever added.
struct IssueStatus: Encodable {
  /// Of one receiving domain, or of all.
  struct Counts: Encodable {
    var sent = 0, postponed = 0, claimed = 0, failed = 0, unclear = 0, bounced = 0
  }

  struct Domain: Encodable {
    let domain: String
    var counts: Counts
  }

  struct InDoubt: Encodable {
    let email: String?
    let messageID, claimed: String
    let error: String?
  }

  struct AtWork: Encodable {
    let host: String
    let process: Int
    let since: String
  }

  let issue, state: String
  /// Why it does not go on.
  let reason, advice: String?
  let started, finished: String?
  /// Whom it is for now, and who of them is still to get it.
  let readers, left: Int
  let counts: Counts
  /// The largest first.
  let domains: [Domain]
  let inDoubt: [InDoubt]
  /// When what was put off is tried next.
  let nextTry: String?
  let workers: [AtWork]

  init(_ issue: Issue, at now: Int, in session: any Session) throws {
    let moment = { (seconds: Int) in Timestamp(seconds: seconds).description }
    let run = try session.run(of: issue.name)
    self.issue = issue.name
    state = run?.state.rawValue ?? "not sent"
    (reason, advice) = (run?.reason, run?.advice)
    (started, finished) = (run.map { moment($0.startedAt) }, run?.finishedAt.map(moment))
    readers = try session.readerCount(of: issue.audience, at: now)
    left = try session.waitingReaders(of: issue, at: now)
    (counts, domains) = Self.counted(try session.deliveryCounts(of: issue.name))
    inDoubt = try session.unclearDeliveries(of: issue.name).map { delivery in
      try InDoubt(
        email: session.contact(id: delivery.contactID)?.email.text, messageID: delivery.messageID,
        claimed: moment(delivery.claimedAt), error: delivery.error)
    }
    nextTry = try session.nextTry(of: issue.name).map(moment)
    let ids = try session.workerIDs(at: issue.name)
    workers = try session.workers().filter { ids.contains($0.id) }.map {
      AtWork(host: $0.host, process: $0.process, since: moment($0.enteredAt))
    }
  }

  private static func counted(_ rows: [DomainCount]) -> (all: Counts, domains: [Domain]) {
    var (all, domains) = (Counts(), [String: Counts]())
    for row in rows {
      all.add(row)
      domains[row.domain, default: Counts()].add(row)
    }
    return (
      all,
      domains.map { Domain(domain: $0.key, counts: $0.value) }.sorted {
        ($1.counts.all, $0.domain) < ($0.counts.all, $1.domain)
      }
    )
  }
}

extension IssueStatus.Counts {
  var all: Int { sent + postponed + claimed + failed + unclear + bounced }

  fileprivate mutating func add(_ row: DomainCount) {
    switch row.state {
    case .sent: sent += row.count
    case .postponed: postponed += row.count
    case .claimed: claimed += row.count
    case .refused: failed += row.count
    case .unclear: unclear += row.count
    case .bounced: bounced += row.count
    }
  }
}

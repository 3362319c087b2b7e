import Contacts
import Endpoint
import Newsletter
import Outbox
import Store
import Vocabulary

/// Does what the worker found due.
struct IssueDutyWork {
  let source: String
  let store: any Database
  let folder: DataFolder

  struct Result {
    /// What was done, in words; nil where nobody was to get anything.
    var text: String?
    var sent = 0
    /// For whom it could not be done.
    var trouble: (any Failure)?
  }

  func work(_ duty: IssueDuty, at now: Int) async throws -> Result {
    switch duty {
    case .tooLate(let issue):
      try await store.write { session in
        try session.finishRun(of: issue.name, because: "it was too late", at: now)
      }
      return Result(text: "“\(issue.name)” was not sent: it is too late")
    case .send(let issue):
      let merge = try await merge(issue, at: now)
      try await begin(merge, at: now)
      return said(issue, try await send(merge) { try await $0.send() })
    case .greet(let issue, let ids):
      let merge = try await merge(issue, at: now)
      let readers = try await store.read { try $0.readers(ids, of: issue.audience, at: now) }
      return said(issue, try await send(merge) { try await $0.send(to: readers) })
    }
  }

  /// What nobody has begun is checked first.
  private func begin(_ merge: IssueMerge, at now: Int) async throws {
    let name = merge.issue.name
    guard try await store.read({ try $0.run(of: name) }) == nil else { return }
    let check = try await IssueCheckup(merge: merge, store: store).report()
    guard check.failures == 0 else { throw NewsletterFailure.failsCheck(name, check.failures) }
    try await store.write { try merge.begin(in: $0, at: now) }
  }

  private func merge(_ issue: Issue, at now: Int) async throws -> IssueMerge {
    let newsletters = try await Newsletters.open(source: source, at: Timestamp(seconds: now))
    let seal = ContactSeal(key: try ContactKey.read(in: folder))
    return try IssueMerge(
      newsletters.issue(named: issue.name), of: newsletters, seal: seal,
      post: IssuePost(newsletters.settings, in: folder, seal: seal))
  }

  private func send(
    _ merge: IssueMerge, _ work: (IssueSender) async throws -> SendingTally
  ) async throws -> SendingTally {
    let route = try IssueRoute(PostOffice(of: merge.newsletters, folder), in: store)
    let tally = try await work(
      merge.sender(from: store, over: route.transport, effects: route.effects))
    // Given back also by who was told to end meanwhile.
    try await Task { try await route.close() }.value
    return tally
  }

  private func said(_ issue: Issue, _ tally: SendingTally) -> Result {
    Result(
      text: tally.sent > 0 ? "“\(issue.name)” to \(counted(tally.sent, "reader"))" : nil,
      sent: tally.sent,
      trouble: tally.unmade.isEmpty
        ? nil : NewsletterFailure.notForAll(issue.name, tally.unmade.count))
  }
}

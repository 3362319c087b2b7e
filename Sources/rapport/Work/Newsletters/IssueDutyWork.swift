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

  /// What was done, in words, and for whom it could not be; nil where nobody was to get anything.
  func work(
    _ duty: IssueDuty, at now: Int
  ) async throws -> (text: String?, trouble: (any Failure)?) {
    switch duty {
    case .tooLate(let issue):
      try await store.write { session in
        try session.finishRun(of: issue.name, because: "it was too late", at: now)
      }
      return ("“\(issue.name)” was not sent: it is too late", nil)
    case .send(let issue):
      let merge = try await merge(issue, at: now)
      try await begin(merge, at: now)
      return said(issue, try await sender(merge).send())
    case .greet(let issue, let ids):
      let merge = try await merge(issue, at: now)
      let readers = try await store.read { try $0.readers(ids, of: issue.audience, at: now) }
      return said(issue, try await sender(merge).send(to: readers))
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
    return try IssueMerge(
      newsletters.issue(named: issue.name), of: newsletters,
      seal: ContactSeal(key: try ContactKey.read(in: folder)))
  }

  private func sender(_ merge: IssueMerge) -> IssueSender {
    merge.sender(from: store, over: MailFolder(folder.mail))
  }

  private func said(
    _ issue: Issue, _ tally: SendingTally
  ) -> (text: String?, trouble: (any Failure)?) {
    (
      tally.sent > 0 ? "“\(issue.name)” to \(counted(tally.sent, "reader"))" : nil,
      tally.unmade.isEmpty ? nil : NewsletterFailure.notForAll(issue.name, tally.unmade.count)
    )
  }
}

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

  /// What was done, in words; nil where nobody was to get anything.
  func work(_ duty: IssueDuty, at now: Int) async throws -> String? {
    switch duty {
    case .tooLate(let issue):
      try await store.write { session in
        try session.startRun(of: issue.name, at: now)
        try session.finishRun(of: issue.name, at: now)
      }
      return "“\(issue.name)” was not sent: it is too late"
    case .send(let issue):
      let sending = try await sending(issue, at: now)
      let check = try await IssueCheckup(merge: sending.merge, store: store).report()
      guard check.failures == 0 else {
        throw NewsletterFailure.failsCheck(issue.name, check.failures)
      }
      return said(issue, try await sending.send().sent)
    case .greet(let issue, let ids):
      let sending = try await sending(issue, at: now)
      let readers = try await store.read { session in
        let still = try ids.filter { id in
          try !session.members(of: issue.audience, from: id, to: id, at: now).isEmpty
        }
        return try session.readers(still.compactMap { try session.contact(id: $0) })
      }
      var outcome = IssueSending.Outcome()
      try await sending.send(to: readers, &outcome)
      return outcome.sent > 0 ? said(issue, outcome.sent) : nil
    }
  }

  private func sending(_ issue: Issue, at now: Int) async throws -> IssueSending {
    let newsletters = try await Newsletters.open(source: source, at: Timestamp(seconds: now))
    let seal = ContactSeal(key: try ContactKey.read(in: folder))
    return IssueSending(
      merge: try IssueMerge(issue, of: newsletters, seal: seal), store: store,
      transport: MailFolder(folder.mail))
  }

  private func said(_ issue: Issue, _ count: Int) -> String {
    "“\(issue.name)” to \(counted(count, "reader"))"
  }
}

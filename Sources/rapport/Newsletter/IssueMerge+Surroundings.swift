import Contacts
import Newsletter
import Store
import Vocabulary

extension IssueMerge {
  /// What a reader's message depends on besides the reader.
  struct Surroundings: Sendable {
    /// The segments of each, by the contact's id.
    var segments: [String: Set<String>] = [:]
    /// The pages that are new to each; who is not in it knows none.
    var content: [String: IssueContent] = [:]
  }

  /// Of readers, at best such as follow each other by their ids: a statement for each segment, and
  /// of a digest one more and one for each that they had before.
  func surroundings(of readers: [Reader], in store: any Database) async throws -> Surroundings {
    guard let first = readers.map(\.contact.id).min(), let last = readers.map(\.contact.id).max()
    else { return Surroundings() }
    let (newsletters, issue) = (newsletters, issue)
    let (segments, history) = try await store.read {
      session -> ([String: Set<String>], DigestHistory) in
      var segments: [String: Set<String>] = [:]
      for segment in newsletters.contacts.segments {
        let audience = Audience(list: issue.audience.list, condition: segment.condition)
        let ids = try session.members(
          of: audience, from: first, to: last, at: newsletters.now.seconds)
        for id in ids { segments[id, default: []].insert(segment.name) }
      }
      guard issue.kind.isDigest else { return (segments, DigestHistory()) }
      return try (segments, DigestHistory(of: issue, from: first, to: last, in: session))
    }
    var around = Surroundings(segments: segments)
    if case .digest(let names) = issue.kind {
      around.content = history.content(
        of: names, in: news.whole, for: readers, among: newsletters.contacts.interests)
    }
    return around
  }

  /// Whether a digest would tell a reader of nothing.
  func isEmpty(for reader: Reader, _ around: Surroundings) -> Bool {
    issue.kind.isDigest && around.content[reader.contact.id]?.pages.isEmpty ?? false
  }

  /// Begins to send it, and settles of which pages a digest tells: what is published later is for
  /// the next one.
  func begin(in session: any Session, into place: String? = nil, at now: Int) throws {
    try session.startRun(of: issue.name, into: place, at: now)
    guard case .digest(let names) = issue.kind else { return }
    try session.noteDigest(issue.name, pages: news.whole.ids(ofDigest: names))
  }
}

extension Issue.Kind {
  var isDigest: Bool {
    if case .digest = self { true } else { false }
  }
}

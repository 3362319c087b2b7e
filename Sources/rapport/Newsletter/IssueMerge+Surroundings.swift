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
  /// of a digest one for each reader.
  func surroundings(of readers: [Reader], in store: any Database) async throws -> Surroundings {
    guard let first = readers.map(\.contact.id).min(), let last = readers.map(\.contact.id).max()
    else { return Surroundings() }
    let (newsletters, issue) = (newsletters, issue)
    let (segments, lastDigests) = try await store.read { session -> ([String: Set<String>], [String: Int]) in
      var segments: [String: Set<String>] = [:]
      for segment in newsletters.contacts.segments {
        let audience = Audience(list: issue.audience.list, condition: segment.condition)
        let ids = try session.members(
          of: audience, from: first, to: last, at: newsletters.now.seconds)
        for id in ids { segments[id, default: []].insert(segment.name) }
      }
      guard issue.kind.isDigest else { return (segments, [:]) }
      var moments: [String: Int] = [:]
      for id in readers.map(\.contact.id) {
        moments[id] = try session.lastDelivery(ofAny: newsletters.digests, to: id)
      }
      return (segments, moments)
    }
    var made: [Int: IssueContent] = [:]
    var around = Surroundings(segments: segments)
    for (id, moment) in lastDigests {
      let content = made[moment] ?? news.content(since: moment)
      (made[moment], around.content[id]) = (content, content)
    }
    return around
  }

  /// Whether a digest would tell a reader of nothing.
  func isEmpty(for reader: Reader, _ around: Surroundings) -> Bool {
    guard case .digest(let names) = issue.kind else { return false }
    let pages = (around.content[reader.contact.id] ?? news.whole).pages
    return !pages.contains { page in names.contains { page.belongs(to: $0) } }
  }
}

extension Issue.Kind {
  var isDigest: Bool {
    if case .digest = self { true } else { false }
  }
}

import Contacts
import Newsletter
import Store

/// Of which pages a run of readers was told by other digests, and of which this one may tell.
struct DigestHistory: Sendable {
  /// By the contact's id: the other digests that were sent to them.
  private var sent: [String: Set<String>] = [:]
  private var pages: [String: Set<String>] = [:]
  /// Nil until the digest is begun: then all that there are.
  private var own: Set<String>?

  init() {}

  init(of issue: Issue, from first: String, to last: String, in session: any Session) throws {
    sent = try session.digestsSent(from: first, to: last).mapValues { $0.subtracting([issue.name]) }
    pages = try session.digestPages(
      of: sent.values.reduce(into: Set([issue.name])) { $0.formUnion($1) })
    own = pages.removeValue(forKey: issue.name)
  }

  /// What is new to each reader, by the contact's id. Worked out once for all who had the same and
  /// care for the same.
  func content(
    of names: [String], in whole: IssueContent, for readers: [Reader], among interests: [Interest]
  ) -> [String: IssueContent] {
    struct Kind: Hashable { let had, interests: Set<String> }
    let later = own.map { Set(whole.pages.map(\.id)).subtracting($0) } ?? []
    var known: [Kind: IssueContent] = [:]
    var content: [String: IssueContent] = [:]
    for reader in readers {
      let kind = Kind(had: sent[reader.contact.id] ?? [], interests: reader.interests)
      if known[kind] == nil {
        let told = kind.had.reduce(into: later) { $0.formUnion(pages[$1] ?? []) }
        known[kind] = whole.digest(
          of: names, without: told, caringFor: kind.interests, among: interests)
      }
      content[reader.contact.id] = known[kind]
    }
    return content
  }
}

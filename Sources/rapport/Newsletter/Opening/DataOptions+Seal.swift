import Endpoint
import Store

extension DataOptions {
  /// Throws a `KeyFailure` where the store was never made.
  var contactSeal: ContactSeal {
    get throws { ContactSeal(key: try ContactKey.read(in: folder)) }
  }

  /// Throws what `IssuePost` does, and a `KeyFailure`.
  func issuePost(of newsletters: Newsletters) throws -> IssuePost {
    try IssuePost(newsletters.settings, in: folder, seal: contactSeal)
  }
}

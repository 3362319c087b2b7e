import Contacts
import Newsletter
import Store

extension Session {
  /// The oldest first; the issues that somebody was sent are kept by the ledger.
  func wholeTimeLine(of contact: Contact) throws -> [ContactEvent] {
    try (timeLine(of: contact) + issueEvents(of: contact)).sorted { $0.at < $1.at }
  }
}

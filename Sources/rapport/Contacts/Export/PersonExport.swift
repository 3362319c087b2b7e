import Contacts
import Forms
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// Gathers all that is kept of a person from every room and off the disk, as they may ask to see.
/// What is written here is what `Erasure` removes.
struct PersonExport {
  let folder: DataFolder
  let store: SQLiteDatabase

  /// `hash` is that by which their address is kept where they are never to be mailed.
  func person(_ email: EmailAddress, suppressedAs hash: String) async throws -> PersonReport {
    let folder = folder
    return try await store.read { session in
      let submissions = try session.submissions(ofEmail: email)
      let references = submissions.map(\.reference)
      var report = PersonReport(email: email.text)
      report.submissions = try submissions.map { SubmissionReport(try session.exported($0)) }
      let contact = try session.contact(email)
      let mails = try session.mails(
        to: email, about: references.map(\.text) + [contact?.id].compactMap(\.self))
      report.mails = mails.map(PersonReport.Mail.init)
      report.capturedMails = try ErasedFiles(
        references: references, messageIDs: mails.map(\.messageID), uploads: []
      ).mails(of: email, in: folder)
      report.neverMailed = try session.suppression(hash: hash)
      guard let contact else { return report }
      let reader = try session.readers([contact]).first ?? Reader(contact: contact)
      report.contact = try ContactReport(
        reader, subscriptions: session.subscriptions(of: contact),
        consents: session.consents(of: contact), timeLine: session.wholeTimeLine(of: contact),
        seenAt: session.lastSeen(contact))
      report.issues = try session.deliveries(to: contact.id).map(PersonReport.Issue.init)
      return report
    }
  }
}

/// All of a person. Keys are only ever added.
struct PersonReport: Encodable {
  struct Issue: Encodable {
    let issue: String
    /// Nil where it did not leave, or nobody knows.
    let sent: String?
    let state: String
    /// What the receiver said.
    let error: String?

    init(_ delivery: IssueDelivery) {
      issue = delivery.issue
      sent = delivery.sentAt.map { Timestamp(seconds: $0).description }
      (state, error) = (delivery.state.rawValue, delivery.error)
    }
  }

  struct Mail: Encodable {
    let messageID, kind, recipient, state, written, message: String

    init(_ mail: KeptMail) {
      (messageID, kind, recipient) = (mail.messageID, mail.kind, mail.recipient)
      (state, message) = (mail.state, mail.message)
      written = Timestamp(seconds: mail.createdAt).description
    }
  }

  let email: String
  var contact: ContactReport?
  var issues: [Issue]?
  /// Why they are never mailed, where they are not.
  var neverMailed: String?
  var submissions: [SubmissionReport] = []
  var mails: [Mail] = []
  /// Files below `data/mail`.
  var capturedMails: [String] = []
}

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
      report.mails = try session.mails(to: email, about: references.map(\.text)).map(
        PersonReport.Mail.init)
      report.capturedMails = try ErasedFiles(references: references, uploads: []).mails(
        of: email, in: folder)
      report.neverMailed = try session.suppression(hash: hash)
      guard let contact = try session.contact(email) else { return report }
      report.contact = try ContactReport(
        contact, subscriptions: session.subscriptions(of: contact),
        consents: session.consents(of: contact))
      let reader = try session.readers([contact]).first
      (report.fields, report.interests) = (reader?.fields, reader?.interests.sorted())
      report.lastSeen = try session.lastSeen(contact).map { Timestamp(seconds: $0).description }
      report.timeLine = try session.timeLine(of: contact).map(PersonReport.Event.init)
      report.issues = try session.deliveries(to: contact.id).map(PersonReport.Issue.init)
      return report
    }
  }
}

/// All of a person. Keys are only ever added.
struct PersonReport: Encodable {
  struct Event: Encodable {
    let what, subject, at: String
    let reference: String?

    init(_ event: ContactEvent) {
      (what, subject, reference) = (event.kind.rawValue, event.subject, event.reference)
      at = Timestamp(seconds: event.at).description
    }
  }

  struct Issue: Encodable {
    let issue, sent: String

    init(_ delivery: IssueDelivery) {
      issue = delivery.issue
      sent = Timestamp(seconds: delivery.sentAt).description
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
  var fields: [String: String]?
  var interests: [String]?
  var lastSeen: String?
  var timeLine: [Event]?
  var issues: [Issue]?
  /// Why they are never mailed, where they are not.
  var neverMailed: String?
  var submissions: [SubmissionReport] = []
  var mails: [Mail] = []
  /// Files below `data/mail`.
  var capturedMails: [String] = []
}

import Contacts
import Endpoint
import Forms
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// Takes a person out of every room, off the disk, and out of the gaps that they leave.
struct Erasure {
  let folder: DataFolder
  let store: SQLiteDatabase

  /// The address itself is forgotten too: only its hash stays, so that no import brings it back.
  func erase(_ email: EmailAddress, at now: Int) async throws -> ErasureReport {
    let folder = folder
    let hash = ContactSeal(key: try ContactKey.read(in: folder)).suppressionHash(of: email)
    let report = try await store.write { session in
      let erased = try session.eraseRows(of: email)
      try session.suppress(hash: hash, because: Suppression.erased, at: now)
      // Before the commit: where a file cannot be removed the rows that lead to it are still there.
      let files = try erased.files.remove(of: email, in: folder)
      return erased.report.counting(files)
    }
    try store.vacuum()
    return report
  }
}

extension Session {
  /// Every room that keeps something of a person has its line here.
  fileprivate func eraseRows(
    of email: EmailAddress
  ) throws -> (report: ErasureReport, files: ErasedFiles) {
    let submissions = try eraseSubmissions(ofEmail: email)
    let references = submissions.references.map(\.text)
    let mails = try eraseMails(to: email, about: references)
    let deliveries = try contact(email).map { try eraseDeliveries(to: $0.id) }
    let contact = try eraseContact(email)
    var report = ErasureReport(
      contacts: contact == nil ? 0 : 1, subscriptions: contact?.subscriptions ?? 0,
      consents: contact?.consents ?? 0, submissions: references.count, mails: mails.count)
    report.deliveries = deliveries ?? 0
    return (
      report,
      ErasedFiles(references: submissions.references, uploads: submissions.storedFiles)
    )
  }
}

/// How much of a person was removed. Keys are only ever added.
struct ErasureReport: Encodable, Equatable {
  let contacts, subscriptions, consents, submissions, mails: Int
  /// Of issues.
  var deliveries = 0
  var uploads = 0
  var capturedMails = 0

  func counting(_ files: (uploads: Int, mails: Int)) -> ErasureReport {
    var report = self
    (report.uploads, report.capturedMails) = files
    return report
  }

  var text: String {
    let all = [
      (contacts, "contact", "contacts"), (subscriptions, "subscription", "subscriptions"),
      (consents, "consent", "consents"), (submissions, "submission", "submissions"),
      (uploads, "file", "files"), (mails, "mail of the outbox", "mails of the outbox"),
      (capturedMails, "captured mail", "captured mails"),
      (deliveries, "note of a newsletter", "notes of newsletters"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    guard !all.isEmpty else { return "Nothing was kept of this address." }
    return """
      Removed \(all.joined(separator: ", ")).
      Backups in data/backups keep theirs until they are 30 days old.
      """
  }
}

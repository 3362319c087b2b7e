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
    let id = try self.contact(email)?.id
    let mails = try eraseMails(to: email, about: references + [id].compactMap(\.self))
    let deliveries = try id.map { try eraseDeliveries(to: $0) } ?? 0
    let contact = try eraseContact(email)
    return (
      ErasureReport(
        contact, deliveries: deliveries, submissions: references.count, mails: mails.count),
      ErasedFiles(
        references: submissions.references, messageIDs: mails, uploads: submissions.storedFiles)
    )
  }
}

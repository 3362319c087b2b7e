import Contacts
import Forms
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// Takes a person out of every room, off the disk, and out of the gaps that they leave.
struct Erasure {
  let folder: DataFolder
  let store: SQLiteDatabase

  func erase(_ email: EmailAddress) async throws -> ErasureReport {
    let folder = folder
    let report = try await store.write { session in
      let erased = try session.eraseRows(of: email)
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
    let contact = try eraseContact(email)
    return (
      ErasureReport(contact, submissions: references.count, mails: mails.count),
      ErasedFiles(references: submissions.references, uploads: submissions.storedFiles)
    )
  }
}

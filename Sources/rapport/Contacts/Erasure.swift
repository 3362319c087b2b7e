import Contacts
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
      let (rows, report) = try session.eraseRows(of: email)
      // Before the commit: where a file cannot be removed the rows that lead to it are still there.
      return try report.counting(files: rows.removeFiles(of: email, in: folder))
    }
    try store.vacuum()
    return report
  }
}

extension Session {
  /// Every room that keeps something of a person has its line here.
  fileprivate func eraseRows(
    of email: EmailAddress
  ) throws -> (leftFiles: ErasedFiles, report: ErasureReport) {
    let contact = try eraseContact(email)
    let files = ErasedFiles(references: [], uploads: [])
    return (
      files,
      ErasureReport(
        contacts: contact == nil ? 0 : 1, subscriptions: contact?.subscriptions ?? 0,
        consents: contact?.consents ?? 0, submissions: files.references.count, waitingMails: 0)
    )
  }
}

/// How much of a person was removed. Keys are only ever added.
struct ErasureReport: Encodable, Equatable {
  let contacts, subscriptions, consents, submissions, waitingMails: Int
  var uploads = 0
  var capturedMails = 0

  func counting(files: (uploads: Int, mails: Int)) -> ErasureReport {
    var report = self
    (report.uploads, report.capturedMails) = files
    return report
  }

  var text: String {
    let all = [
      (contacts, "contact"), (subscriptions, "subscription"), (consents, "consent"),
      (submissions, "submission"), (uploads, "file"), (waitingMails, "waiting mail"),
      (capturedMails, "captured mail"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    guard !all.isEmpty else { return "Nothing was kept of this address." }
    return """
      Removed \(all.joined(separator: ", ")).
      Backups in data/backups keep theirs until they are 30 days old.
      """
  }
}

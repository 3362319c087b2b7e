import Endpoint
import Forms
import Outbox
import Settings
import Store

extension Chore {
  /// Forgets submissions, answers and files whose time has come, those of the spam box and the
  /// marks of the rate limits too.
  ///
  /// Files go once the rows are gone for good. What a crash leaves lying is a leftover. The mails
  /// about them go too, with their copies in `data/mail`.
  static func forgetSubmissions(in store: any Database, _ folder: DataFolder) -> Chore {
    Chore(name: "submissions", pause: hour) { now in
      // As the last build found it in site.yaml.
      let keeping = (try? Knowledge(.folder(folder.endpoint)))?.settings.forms.keeping
      let (submissions, files, mails) = try await store.write { session in
        let before = try session.countSubmissions()
        let forgotten = try session.forgetExpiredSubmissions(at: now)
        let mails =
          try session.forgetMails(about: forgotten.gone, evenWaiting: true)
          + session.forgetMails(about: forgotten.lessened, evenWaiting: false)
        try session.forgetSpentMarks(olderThan: (keeping ?? FormKeeping()).addresses, at: now)
        return (before - (try session.countSubmissions()), forgotten.storedFiles, mails)
      }
      try MailFolder(folder.mail).remove(mails)
      for name in files where UploadFolder.isStoredName(name) {
        try DataFiles.remove(name, in: folder.uploads)
      }
      var parts: [String] = []
      if submissions > 0 { parts.append("\(submissions) forgotten") }
      if !files.isEmpty { parts.append("\(counted(files.count, "file")) removed") }
      if !mails.isEmpty { parts.append("\(counted(mails.count, "mail")) removed") }
      return Done(text: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
  }
}

extension Session {
  fileprivate func countSubmissions() throws -> Int {
    try submissionCounts().reduce(0) { $0 + $1.number }
  }
}

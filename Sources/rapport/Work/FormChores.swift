import Endpoint
import Forms
import Store

extension Chore {
  /// Forgets submissions, answers and files whose time has come, those of the spam box and the
  /// marks of the rate limits too.
  ///
  /// Files go once the rows are gone for good. What a crash leaves lying is a leftover.
  static func forgetSubmissions(in store: any Database, _ folder: DataFolder) -> Chore {
    Chore(name: "submissions", pause: hour) { now in
      let (submissions, files) = try await store.write { session in
        let before = try session.countSubmissions()
        let files = try session.forgetExpiredSubmissions(at: now)
        try session.forgetSpentMarks(at: now)
        return (before - (try session.countSubmissions()), files)
      }
      for name in files where UploadFolder.isStoredName(name) {
        try DataFiles.remove(name, in: folder.uploads)
      }
      var parts: [String] = []
      if submissions > 0 { parts.append("\(submissions) forgotten") }
      if !files.isEmpty { parts.append("\(counted(files.count, "file")) removed") }
      return Done(text: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
  }
}

extension Session {
  fileprivate func countSubmissions() throws -> Int {
    try submissionCounts().reduce(0) { $0 + $1.number }
  }
}

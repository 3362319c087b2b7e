import Newsletter

/// What became of a sending. Keys are only ever added.
struct SendReport: Encodable {
  let issue: String
  /// Whom it is for.
  let readers: Int
  /// Where the messages lie; nil where they went out.
  let folder: String?
  let sent: Int
  /// Who had it already, who must not be mailed, and to whom it would tell nothing new.
  let before, suppressed, without: Int
  /// Whose mailbox took it not for good, who is tried again, and of whom nobody knows.
  let failed, postponed, unclear: Int
  /// For whom no message could be made.
  let unmade: Int
  /// How the run stands, and why it does not go on.
  let state: String
  var reason, advice: String?

  init(_ issue: String, readers: Int, folder: String?, _ tally: SendingTally, _ run: IssueRun?) {
    (self.issue, self.readers, self.folder) = (issue, readers, folder)
    (sent, before, suppressed) = (tally.sent, tally.before, tally.suppressed)
    (without, failed, postponed) = (tally.without, tally.refused, tally.postponed)
    (unclear, unmade) = (tally.unclear, tally.unmade.count)
    state = (run?.state ?? .running).rawValue
    (reason, advice) = (run?.reason, run?.advice)
  }

  var text: String {
    var line = "Sent “\(issue)” to \(counted(sent, "reader"))"
    for (count, words) in [
      (before, "had it already"), (suppressed, "must not be mailed"), (failed, "refused it"),
      (postponed, "to be tried again"), (unclear, "in doubt"),
      (unmade, "without a mail, as none can be made"),
    ] where count > 0 {
      line += "; \(count) \(words)"
    }
    if without > 0 { line += "; nothing is new to \(without)" }
    return line + "." + (folder.map { " The messages lie in \($0)." } ?? "")
  }

  /// What is to be known or done besides.
  var notes: [String] {
    var notes: [String] = []
    if unclear > 0 { notes.append("note: what is in doubt: rapport newsletter status \(issue)") }
    switch IssueRun.State(rawValue: state) {
    case .paused:
      notes.append("note: it is paused\(because). Go on: rapport newsletter resume \(issue)")
    case .stopped:
      notes.append("error: it was stopped\(because)")
      notes += advice.map { ["try: \($0)"] } ?? []
      notes.append("try: Go on when it is mended: rapport newsletter resume \(issue)")
    case .cancelled: notes.append("note: it was cancelled")
    case .running where postponed > 0:
      notes.append("note: rapport work tries again what was put off")
    case .running, .finished, nil: break
    }
    return notes
  }

  private var because: String { reason.map { ", because \($0)" } ?? "" }
}

extension IssueStatus {
  var text: String {
    var lines = ["“\(issue)”: \(state)" + (reason.map { ", because \($0)" } ?? "")]
    lines += advice.map { ["  try: \($0)"] } ?? []
    lines.append("\(counts.words), \(left) left of \(counted(readers, "reader"))")
    lines += nextTry.map { ["What was put off is tried next at \($0)."] } ?? []
    for worker in workers {
      lines.append("At work: process \(worker.process) on \(worker.host), since \(worker.since)")
    }
    if state == "running", workers.isEmpty, left > counts.postponed {
      lines.append("Nobody is at work. Go on: rapport newsletter resume \(issue)")
    }
    lines += domains.prefix(20).map {
      "  \($0.domain.isEmpty ? "–" : $0.domain): \($0.counts.words)"
    }
    if domains.count > 20 { lines.append("  and \(domains.count - 20) more") }
    guard !inDoubt.isEmpty else { return lines.joined(separator: "\n") }
    lines.append("In doubt, until you say what became of them: rapport newsletter resolve \(issue)")
    lines += inDoubt.map { one in
      "  \(one.email ?? "somebody forgotten")  <\(one.messageID)>  \(one.claimed)"
        + (one.error.map { ": \($0.onOneLine)" } ?? "")
    }
    return lines.joined(separator: "\n")
  }
}

extension IssueStatus.Counts {
  fileprivate var words: String {
    let parts = [
      (sent, "sent"), (claimed, "on the way"), (postponed, "to be tried again"),
      (failed, "failed"), (bounced, "bounced"), (unclear, "in doubt"),
    ].filter { $0.0 > 0 || $0.1 == "sent" }
    return parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

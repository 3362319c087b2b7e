import Contacts
import Newsletter
import Store
import Vocabulary

/// An issue as the commands show it. Keys are only ever added.
struct IssueReport: Encodable {
  let name, kind, subject, list, state: String
  /// Whom it is for now, and who has it.
  let readers, sent: Int
  let scheduled, finished: String?

  init(_ issue: Issue, at now: Int, in session: any Session) throws {
    let readers = try session.readerCount(of: issue.audience, at: now)
    let (sent, run) = try (session.deliveryCount(of: issue.name), session.run(of: issue.name))
    (name, kind, subject) = (issue.name, issue.kind.name, issue.subject.text)
    (list, self.readers, self.sent) = (issue.audience.list, readers, sent)
    scheduled = issue.schedule.map { "\($0.at)" }
    finished = run?.finishedAt.map { Timestamp(seconds: $0).description }
    state =
      if issue.kind.isTriggered {
        run.map { $0.state == .running ? "goes to who joins" : $0.state.rawValue }
          ?? "waits for rapport work"
      } else if let run {
        run.state == .finished ? "sent" : run.state.rawValue
      } else if issue.schedule != nil {
        "scheduled"
      } else {
        "not sent"
      }
  }

  /// `spring-list  newsletter  sent 412 of 412    The spring list`
  func line(width: Int) -> String {
    let gap = String(repeating: " ", count: width - name.count)
    var figures = ["\(state), \(sent) of \(max(sent, readers))"]
    if state == "scheduled", let scheduled { figures.append("for \(scheduled)") }
    return "\(name)\(gap)  \(kind) to \(list): \(figures.joined(separator: " "))  “\(subject)”"
  }
}

extension Issue.Kind {
  /// As it is written in an issue.
  var name: String {
    switch self {
    case .newsletter: "newsletter"
    case .notice: "notice"
    case .offer: "offer"
    case .digest: "digest"
    case .welcome: "welcome"
    case .drip: "drip"
    case .invitation: "invitation"
    case .reminder: "reminder"
    }
  }
}

import Forms
import Vocabulary

/// How much came with a form, as the commands show it. Keys are only ever added.
struct FormReport: Encodable, Equatable {
  let name: String
  let received, closed, spam: Int
  /// When the last one came; nil where nobody has sent it.
  let latest: String?

  init(_ name: String, _ counts: [SubmissionCount]) {
    self.name = name
    func number(_ state: Submission.State) -> Int {
      counts.filter { $0.state == state }.reduce(0) { $0 + $1.number }
    }
    (received, closed, spam) = (number(.received), number(.closed), number(.spam))
    latest = counts.map(\.latest).max().map { Timestamp(seconds: $0).description }
  }

  /// `complaint   3 received, 1 closed, 2 spam, the last 2026-11-23T10:00:00Z`
  func line(width: Int) -> String {
    var parts = ["\(received) received"]
    if closed > 0 { parts.append("\(closed) closed") }
    if spam > 0 { parts.append("\(spam) spam") }
    if let latest { parts.append("the last \(latest)") }
    let gap = String(repeating: " ", count: width - name.count)
    return "\(name)\(gap)  \(parts.joined(separator: ", "))"
  }
}

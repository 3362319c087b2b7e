import Vocabulary

/// What kept issues, or some of their readers, from being served, while the others were.
struct IssueTroubles: Failure {
  /// By the issues' names, in their order.
  private let all: [(issue: String, error: any Error)]

  /// Nil where there are none.
  init?(_ all: [(issue: String, error: any Error)]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }

  /// On one line, as a log has it.
  var description: String {
    all.map { Self.words(of: $0.error, about: $0.issue).onOneLine }.joined(separator: "; ")
  }

  var advice: String? { "See what is wrong: rapport newsletter check" }

  /// Failures name their issue, and findings its file.
  private static func words(of error: any Error, about issue: String) -> String {
    if let findings = error as? Findings { return "\(findings)" }
    guard let failure = error as? any Failure else { return "“\(issue)” is not sent: \(error)" }
    guard let cause = failure.cause else { return "\(failure)" }
    return "\(failure), because \(words(of: cause, about: issue))"
  }
}

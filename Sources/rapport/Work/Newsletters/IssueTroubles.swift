import Vocabulary

/// What kept some issues from being sent, while the others were.
struct IssueTroubles: Failure {
  /// By the issues' names, in their order.
  private let all: [(issue: String, error: any Error)]

  /// Nil where there are none.
  init?(_ all: [(issue: String, error: any Error)]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }

  var description: String {
    all.map { "“\($0.issue)” is not sent: \(Self.words(of: $0.error).onOneLine)" }
      .joined(separator: "; ")
  }

  var advice: String? { "See what is wrong: rapport newsletter check" }

  private static func words(of error: any Error) -> String {
    guard let failure = error as? any Failure else { return "\(error)" }
    return failure.cause.map { "\(failure), because \(words(of: $0))" } ?? "\(failure)"
  }
}

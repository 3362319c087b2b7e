/// A line that says how far a sending is, on a terminal and after the first second only.
final class SendProgress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var isOnScreen = false

  init(of total: Int, isShown: Bool) { (self.total, self.isShown) = (total, isShown) }

  func show(_ outcome: IssueSending.Outcome) {
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    let done = outcome.sent + outcome.before + outcome.suppressed + outcome.without
    isOnScreen = true
    Terminal.tell(unfinished: "\r\u{1B}[K\(done) of \(counted(total, "reader"))")
  }

  func clear() {
    guard isOnScreen else { return }
    Terminal.tell(unfinished: "\r\u{1B}[K")
  }
}

import Site
import Synchronization

/// A line that says how far a build is, on a terminal and after the first second only.
final class Progress: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let isOnScreen = Mutex(false)

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ step: BuildStep) {
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    let all = BuildStep.Phase.allCases
    let done = all.firstIndex(of: step.phase) ?? 0
    let bar =
      String(repeating: "█", count: done * 3)
      + String(repeating: "░", count: (all.count - done) * 3)
    isOnScreen.withLock { $0 = true }
    Terminal.tell(
      unfinished: "\r\u{1B}[K\(bar) \(step.phase.rawValue), \(counted(step.count, "page"))")
  }

  func clear() {
    guard isOnScreen.withLock({ $0 }) else { return }
    Terminal.tell(unfinished: "\r\u{1B}[K")
  }
}

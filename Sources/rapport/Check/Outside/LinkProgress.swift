import Synchronization

/// A line that says how many links are known of, on a terminal.
final class LinkProgress: Sendable {
  private let isShown: Bool
  private let isOnScreen = Mutex(false)

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ done: Int, of all: Int) {
    guard isShown else { return }
    isOnScreen.withLock { $0 = true }
    Terminal.tell(unfinished: "\r\u{1B}[Kasking other sites, \(done) of \(counted(all, "link"))")
  }

  func clear() {
    guard isOnScreen.withLock({ $0 }) else { return }
    Terminal.tell(unfinished: "\r\u{1B}[K")
  }
}

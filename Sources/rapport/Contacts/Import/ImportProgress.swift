import Synchronization

/// A line that says how far an import is, on a terminal and after the first second only.
final class ImportProgress: Sendable {
  private static let width = 24

  private let size: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// How many parts of the bar are on the screen.
  private let shown = Mutex(-1)

  init(size: Int, isShown: Bool) { (self.size, self.isShown) = (max(1, size), isShown) }

  func show(_ bytes: Int) {
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    let done = min(Self.width, bytes * Self.width / size)
    guard
      shown.withLock({ shown in
        defer { shown = done }; return shown != done
      })
    else { return }
    let bar =
      String(repeating: "█", count: done) + String(repeating: "░", count: Self.width - done)
    Terminal.tell(unfinished: "\r\u{1B}[K\(bar) \(done * 100 / Self.width) %")
  }

  func clear() {
    guard shown.withLock({ $0 }) >= 0 else { return }
    Terminal.tell(unfinished: "\r\u{1B}[K")
  }
}

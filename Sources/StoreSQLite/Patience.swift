import Glibc
import Synchronization

/// Waits for a lock that another program holds.
///
/// SQLite's own way (`busy_timeout`) sleeps longer the longer it has waited, up to 100 ms, so that
/// who came last is served first: of 400 posts by eight visitors at once, one waited for five
/// seconds and was refused (Benchmarks/endpoint). Here all look equally often. Of 1, 2 and 8 ms,
/// two served 64 visitors at once the fastest.
final class Patience: Sendable {
  private let limit: Duration
  /// When the connection that looked last began to wait.
  private let start = Mutex(ContinuousClock.now)

  init(seconds: Double) { limit = .seconds(seconds) }

  /// Sleeps a little, and says whether to look again. `tries` counts from 0 at each wait.
  func isLeft(after tries: Int) -> Bool {
    let begun = start.withLock { start in
      if tries == 0 { start = .now }
      return start
    }
    guard ContinuousClock.now - begun < limit else { return false }
    // By the clock, as another program's lock cannot be waited for otherwise within a limit.
    usleep(2000)
    return true
  }
}

import Synchronization

/// Which pages are done: those that are merged to their end and of which no message is in hand.
final class PageProgress: Sendable {
  private struct State {
    var open: [ReaderPage: Int] = [:]
    var done: [ReaderPage] = []
  }

  private let state = Mutex(State())

  /// The page itself counts as one thing to be done, and each of its messages.
  func add(to page: ReaderPage?) {
    guard let page else { return }
    state.withLock { $0.open[page, default: 0] += 1 }
  }

  func finish(one page: ReaderPage?) {
    guard let page else { return }
    state.withLock { state in
      let left = (state.open[page] ?? 1) - 1
      state.open[page] = left > 0 ? left : nil
      if left == 0 { state.done.append(page) }
    }
  }

  /// The pages that were done since this was asked last.
  func takeDone() -> [ReaderPage] {
    state.withLock { state in
      defer { state.done = [] }
      return state.done
    }
  }
}

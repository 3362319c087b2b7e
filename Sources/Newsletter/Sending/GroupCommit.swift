import Synchronization

/// Puts what many ask for into one transaction, as each waits for the disk: while one commit is on
/// its way, the wishes for the next gather.
final class GroupCommit<Wish: Sendable, Answer: Sendable>: Sendable {
  private struct State {
    var waiting: [(wish: Wish, continuation: CheckedContinuation<Answer, any Error>)] = []
    var isBusy = false
  }

  private let state = Mutex(State())
  private let commit: @Sendable ([Wish]) async throws -> [Answer]

  /// `commit` gives an answer to each wish, in their order, once they are durable.
  init(_ commit: @escaping @Sendable ([Wish]) async throws -> [Answer]) { self.commit = commit }

  func callAsFunction(_ wish: Wish) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let isFirst = state.withLock { state in
        state.waiting.append((wish, continuation))
        defer { state.isBusy = true }
        return !state.isBusy
      }
      if isFirst { Task { await commitAll() } }
    }
  }

  private func commitAll() async {
    while true {
      // Whoever was woken by the last commit comes to the next.
      await Task.yield()
      let batch = state.withLock { state in
        defer { state.waiting.removeAll(keepingCapacity: true) }
        state.isBusy = !state.waiting.isEmpty
        return state.waiting
      }
      guard !batch.isEmpty else { return }
      do {
        let answers = try await commit(batch.map(\.wish))
        for (one, answer) in zip(batch, answers) { one.continuation.resume(returning: answer) }
      } catch {
        for one in batch { one.continuation.resume(throwing: error) }
      }
    }
  }
}

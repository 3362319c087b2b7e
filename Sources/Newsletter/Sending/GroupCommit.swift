import Synchronization

/// Puts what many ask for into one transaction, as each waits for the disk.
///
/// While one commit is on its way, the wishes for the next gather. It begins when half of all wait:
/// so one half is served by the disk while the other half is at work. Where fewer come, it is waited
/// for the others for a `pause` or two.
final class GroupCommit<Wish: Sendable, Answer: Sendable>: Sendable {
  private let state: Mutex<GroupCommitState<Wish, Answer>>
  private let executor: (any TaskExecutor)?
  private let pause: @Sendable () async -> Void
  private let commit: @Sendable ([Wish]) async throws -> [Answer]

  /// For so many `members`. `commit` gives an answer to each wish, in their order, once they are
  /// durable; it runs on `executor`.
  init(
    members: Int, on executor: (any TaskExecutor)? = nil,
    pause: @escaping @Sendable () async -> Void,
    _ commit: @escaping @Sendable ([Wish]) async throws -> [Answer]
  ) {
    state = Mutex(GroupCommitState(half: (members + 1) / 2))
    (self.executor, self.pause, self.commit) = (executor, pause, commit)
  }

  func callAsFunction(_ wish: Wish) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let (begins, isToBeWatched) = state.withLock { state in
        state.waiting.append((wish, continuation))
        return (state.begins(), state.isToBeWatched())
      }
      if begins { Task(executorPreference: executor) { await self.commitAll() } }
      if isToBeWatched { Task(executorPreference: executor) { await self.watch() } }
    }
  }

  private func commitAll() async {
    repeat { await commitOnce() } while state.withLock { $0.begins() }
    if state.withLock({ $0.isToBeWatched() }) { await watch() }
  }

  private func commitOnce() async {
    let batch = state.withLock { $0.takeAll() }
    let result = await Result { try await commit(batch.map(\.wish)) }
    state.withLock { $0.isBusy = false }
    switch result {
    case .success(let answers):
      for (one, answer) in zip(batch, answers) { one.continuation.resume(returning: answer) }
    case .failure(let error):
      for one in batch { one.continuation.resume(throwing: error) }
    }
  }

  /// One watch looks after all who wait, as a timer for each commit would cost more.
  private func watch() async {
    while true {
      let commits = state.withLock { $0.commits }
      await pause()
      switch state.withLock({ $0.next(since: commits) }) {
      case .watch: continue
      case .commit: return await commitAll()
      case .end: return
      }
    }
  }
}

private struct GroupCommitState<Wish: Sendable, Answer: Sendable>: Sendable {
  var waiting: [(wish: Wish, continuation: CheckedContinuation<Answer, any Error>)] = []
  /// How many do not wait for others.
  let half: Int
  var isBusy = false
  private(set) var commits = 0
  private var isWatched = false

  init(half: Int) { self.half = half }

  mutating func takeAll() -> [(wish: Wish, continuation: CheckedContinuation<Answer, any Error>)] {
    defer { waiting.removeAll(keepingCapacity: true) }
    commits += 1
    return waiting
  }

  /// Whether a commit is to begin now.
  mutating func begins() -> Bool {
    guard !isBusy, waiting.count >= half else { return false }
    isBusy = true
    return true
  }

  /// Whether somebody is to look after those who wait.
  mutating func isToBeWatched() -> Bool {
    guard !isBusy, !waiting.isEmpty, !isWatched else { return false }
    isWatched = true
    return true
  }

  enum Next { case watch, commit, end }

  /// What is to be done after a pause, before which there had been so many commits.
  mutating func next(since commits: Int) -> Next {
    if !waiting.isEmpty, isBusy || self.commits != commits { return .watch }
    isWatched = false
    guard !waiting.isEmpty else { return .end }
    isBusy = true
    return .commit
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ work: () async throws -> Success) async {
    do { self = .success(try await work()) } catch { self = .failure(error) }
  }
}

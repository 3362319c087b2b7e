import Foundation
import Store
import StoreSQLite

extension FlowFixture {
  /// Does something while another has locked the store.
  func whileLocked<Answer: Sendable>(_ work: () async -> Answer) async throws -> Answer {
    let (held, tell) = AsyncStream.makeStream(of: Void.self)
    let done = DispatchSemaphore(value: 0)
    // The lock is held as long as the closure runs.
    let holder = Task(executorPreference: OwnThread()) { [store] in
      try await store.write { _ in
        tell.yield()
        done.wait()
      }
    }
    for await _ in held { break }
    let answer = await work()
    done.signal()
    try await holder.value
    return answer
  }
}

/// A thread for each piece of work, for work that waits: the threads that all tests share are as many
/// as there are processors, and two tests that wait on two of them wait for ever.
private final class OwnThread: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

import Dispatch

/// Runs tasks one after the other, on the thread that writes into the store.
///
/// A task that writes there goes from thread to thread neither when it begins nor when what it wrote
/// is durable: a sending to ten connections asks the system for turns of threads a third less often
/// (Benchmarks/README.md).
final class WritingExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "rapport.store.writing")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

import Dispatch

/// Runs tasks on threads that give way to all others (`nice`).
///
/// Messages are merged there, ahead of the connections: whoever has a reply to read or a claim to
/// note does not wait until a message is merged and signed.
final class BackgroundExecutor: TaskExecutor {
  private let queue = DispatchQueue.global(qos: .background)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

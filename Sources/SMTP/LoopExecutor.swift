import NIOCore

/// Runs tasks on an event loop.
///
/// A task that uses a connection there goes from thread to thread neither when it asks nor when it
/// is answered.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

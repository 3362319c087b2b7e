/// A process that is at work for the store: one sending of an issue, one `rapport work`.
public struct Worker: Sendable, Hashable {
  /// As no other was ever called.
  public var id: String
  /// The machine, and its start: after the next one a process number means another process.
  public var host: String, boot: String
  /// The process's number, and when it was started, by the machine's own count.
  public var process: Int, processStart: Int
  /// Seconds since 1970.
  public var enteredAt: Int

  public init(
    id: String, host: String, boot: String, process: Int, processStart: Int, enteredAt: Int
  ) {
    (self.id, self.host, self.boot) = (id, host, boot)
    (self.process, self.processStart, self.enteredAt) = (process, processStart, enteredAt)
  }

  /// How long a worker that nobody can see counts as alive, in seconds, and how often it says that
  /// it is.
  public static let lease = 60, renewal = 5
}

/// What one process can see of the others.
public struct WorkerWatch: Sendable {
  /// This machine, and its start.
  public var host: String, boot: String
  /// Whether a process of this machine runs and is the one that was started then.
  public var isRunning: @Sendable (_ process: Int, _ start: Int) -> Bool

  public init(
    host: String, boot: String,
    isRunning: @escaping @Sendable (_ process: Int, _ start: Int) -> Bool
  ) {
    (self.host, self.boot, self.isRunning) = (host, boot, isRunning)
  }

  /// Of a worker of this machine only its process counts, so that neither a clock that was set nor
  /// a minute of silence makes it dead; of one elsewhere, whether its lease is over.
  func isGone(_ worker: Worker, aliveUntil end: Int, at now: Int) -> Bool {
    guard worker.host == host else { return end <= now }
    return worker.boot != boot || !isRunning(worker.process, worker.processStart)
  }
}

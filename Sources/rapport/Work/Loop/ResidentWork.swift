import ArgumentParser
import Vocabulary

/// A worker that stays until it is told to go. The first signal lets it finish what it is at, the
/// second ends it at once.
struct ResidentWork {
  let loop: WorkLoop
  let presence: WorkerPresence

  private enum Event: Sendable {
    case signal
    case finished((any Error)?)
  }

  func run() async throws {
    let (events, tell) = AsyncStream.makeStream(of: Event.self)
    // Listens as long as it is there.
    let listening = RepeatedSignals { tell.yield(.signal) }
    let work = Task {
      do {
        try await loop.run()
        tell.yield(.finished(nil))
      } catch {
        tell.yield(.finished(error))
      }
    }
    var isStopping = false
    for await event in events {
      switch event {
      case .finished(let trouble):
        listening.end()
        try await presence.leave()
        if let trouble { throw trouble }
        return
      case .signal where isStopping:
        Terminal.tell(["Ended at once. What was on the wire may be in doubt."])
        throw ExitCode.failure
      case .signal:
        isStopping = true
        loop.record.noteStop()
        Terminal.tell([farewell])
        work.cancel()
      }
    }
  }

  private var farewell: String {
    let underway = loop.record.underway
    return underway.isEmpty
      ? "Stopping."
      : "Stopping, when what is on the wire is finished: \(underway.joined(separator: ", "))."
        + " Once more ends it at once."
  }
}

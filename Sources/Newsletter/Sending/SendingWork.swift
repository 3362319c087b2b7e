import Mail
import Outbox
import Store

/// The tasks of one sending: its lines, those who merge, and the sign of life.
struct SendingWork {
  let run: SendingRun
  let lines: [any MailLine]
  let watch: WorkerWatch

  /// The first error ends it all, once every line has finished what it was at. Returns it.
  func work(
    _ onProgress: @escaping @Sendable (SendingProgress) -> Void,
    feeding: @escaping @Sendable (MessageFeed) async throws -> Void
  ) async -> (any Error)? {
    let life = Task { try await giveSigns(onProgress) }
    let trouble = await withTaskGroup(of: (any Error)?.self) { group in
      group.addTask {
        await attempt {
          defer { run.buffer.close() }
          try await feeding(MessageFeed(run: run, watch: watch))
        }
      }
      for line in lines {
        group.addTask(executorPreference: line.executor) {
          await attempt {
            var line = SendingLine(run: run, line: line)
            try await line.work()
          }
        }
      }
      return await group.reduce(nil) { $0 ?? $1 }
    }
    life.cancel()
    guard case .failure(let error) = await life.result, !(error is CancellationError) else {
      return trouble
    }
    return trouble ?? error
  }

  private func attempt(_ work: () async throws -> Void) async -> (any Error)? {
    do {
      try await work()
      return nil
    } catch {
      run.stop()
      return error
    }
  }

  /// Shows how far it is, says to the other processes that we live, and looks whether the run is to
  /// go on, as lines that wait ask nobody.
  private func giveSigns(_ onProgress: @Sendable (SendingProgress) -> Void) async throws {
    var seconds = 0
    while true {
      await run.effects.sleep(.seconds(1))
      guard !Task.isCancelled else { return }
      onProgress(SendingProgress(tally: run.control.tally, trouble: run.control.trouble))
      seconds += 1
      guard seconds % Worker.renewal == 0 else { continue }
      let (issue, worker, end) = (
        run.issue.name, run.worker, run.effects.clock() + Worker.lease
      )
      let (isRunning, isAlive) = try await run.store.write { session in
        _ = try session.renewWorker(worker, until: end)
        return try session.standing(of: issue, by: worker)
      }
      if !isAlive || !isRunning { run.stop() }
      guard isAlive else { throw SendingFailure.takenForGone(issue: issue) }
    }
  }
}

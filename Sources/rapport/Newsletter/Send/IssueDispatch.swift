import ArgumentParser
import Contacts
import Mail
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// Sends an issue from the terminal, shows how far it is, and says what came of it. Ctrl-C pauses
/// the run; what is on the wire is finished.
struct IssueDispatch {
  let merge: IssueMerge
  let store: any Database
  let route: IssueRoute
  let readers: Int

  func run(json: Bool) async throws {
    let issue = merge.issue
    let progress = SendProgress(total: readers, isShown: Terminal.isWatched && !json)
    let tally = try await pausedBySignals {
      try await merge.sender(from: store, over: route.transport, effects: route.effects)
        .send(onProgress: progress.show)
    }
    try await route.close()
    progress.clear()
    let run = try await store.read { try $0.run(of: issue.name) }
    let report = SendReport(issue.name, readers: readers, folder: route.folder, tally, run)
    Terminal.say(json ? try JSONText.of(report) : report.text)
    if !json { Terminal.tell(report.notes) }
    try await tell(of: tally.unmade)
    if run?.state == .stopped { throw NewsletterFailure.wasStopped(issue.name) }
    guard tally.unmade.isEmpty else {
      throw NewsletterFailure.notForAll(issue.name, tally.unmade.count)
    }
  }

  /// Whose mail could not be made, by address, and why.
  private func tell(of failures: [MergeFailure]) async throws {
    let shown = failures.prefix(Self.mostTold)
    let lines = try await store.read { session in
      try shown.map { "\(try session.contact(id: $0.contact)?.email.text ?? "–"): \($0)" }
    }
    Terminal.tell(lines.map(\.onOneLine))
    if failures.count > shown.count { Terminal.tell(["and \(failures.count - shown.count) more"]) }
  }

  private static let mostTold = 20

  private enum Event: Sendable {
    case signal
    case finished(Result<SendingTally, any Error>)
  }

  /// The first signal pauses the run for everybody, the second ends this process at once.
  private func pausedBySignals(
    _ work: @escaping @Sendable () async throws -> SendingTally
  ) async throws -> SendingTally {
    let (events, tell) = AsyncStream.makeStream(of: Event.self)
    let listening = RepeatedSignals { tell.yield(.signal) }
    let sending = Task { try await work() }
    let (store, name) = (store, merge.issue.name)
    Task { tell.yield(.finished(await sending.result)) }
    var isPausing = false
    for await event in events {
      switch event {
      case .finished(let result):
        listening.end()
        return try result.get()
      case .signal where isPausing:
        Terminal.tell(["Ended at once. What was on the wire may be in doubt."])
        throw ExitCode.failure
      case .signal:
        isPausing = true
        Terminal.tell([
          "", "Pausing; what is on the wire is finished. Once more ends it at once.",
        ])
        try await store.write {
          try $0.setRun(of: name, to: .paused, because: "it was interrupted")
        }
        sending.cancel()
      }
    }
    return try await sending.value
  }
}

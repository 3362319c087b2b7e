import Mail
import Store

/// What all parts of one sending share.
struct SendingRun: Sendable {
  let issue: Issue
  let worker: String
  let merging: IssueMerging
  let effects: SendingEffects
  let store: PatientStore
  let buffer: MessageBuffer
  let pages = PageProgress()
  let control = SendingControl()
  /// How many tries of all lines may fail one after the other before the run pauses itself.
  let patience: Int
  let commit: GroupCommit<LedgerTurn, LedgerAnswer>

  init(
    _ issue: Issue, as worker: String, merging: IssueMerging, effects: SendingEffects,
    store: PatientStore, lines: Int
  ) {
    (self.issue, self.worker, self.merging) = (issue, worker, merging)
    (self.effects, self.store) = (effects, store)
    // Enough that no line waits while the next page is read.
    buffer = MessageBuffer(count: max(32, 4 * lines))
    // A line that backs off has tried for a quarter of an hour by then.
    patience = 12 * lines
    let ledger = SendingLedger(issue: issue, worker: worker, store: store, effects: effects)
    commit = GroupCommit(
      members: lines, on: store.store.writing, pause: { await effects.sleep(Self.gathering) }
    ) {
      try await ledger.commit($0)
    }
  }

  /// How long lines wait for the others to share a commit: more than a mail server beside us takes
  /// for a message (0.5 ms), and little beside what one elsewhere takes.
  private static let gathering = Duration.milliseconds(2)

  /// Ends the sending of this process, not what is on the wire.
  func stop() {
    control.stop()
    buffer.close(discarding: true)
  }

  /// Ends the run for everybody, for a reason.
  func end(_ state: IssueRun.State, because failure: DeliveryFailure) async throws {
    stop()
    _ = try await store.write { [issue] session in
      try session.setRun(
        of: issue.name, to: state, because: failure.words, advice: failure.advice)
    }
  }

  /// False where the sending was told to end meanwhile.
  func wait(seconds: Int) async -> Bool {
    for _ in 0..<max(seconds, 0) {
      guard !control.isStopping else { return false }
      await effects.sleep(.seconds(1))
    }
    return !control.isStopping
  }
}

extension DeliveryFailure {
  /// The description with what is behind it, as the ledger keeps it.
  var words: String { cause.map { "\(description): \($0)" } ?? description }
}

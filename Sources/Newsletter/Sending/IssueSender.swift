public import Contacts
public import Mail
public import Outbox
public import Store

/// Sends an issue: each message once, or known to be in doubt, whatever happens to the process.
///
/// Any number of processes may send one issue at the same time; they share its readers page by page.
/// Not one byte of a message leaves before its claim is durable. What stood between the claim and
/// its close when a process died is in doubt, at most one message for each of its lines.
public struct IssueSender: Sendable {
  private let issue: Issue
  private let store: any Database
  private let transport: any MailTransport
  private let worker: Worker
  private let watch: WorkerWatch
  private let effects: SendingEffects
  private let merging: IssueMerging

  /// `worker` is new for each sending.
  public init(
    _ issue: Issue, from store: any Database, over transport: any MailTransport,
    as worker: Worker, watch: WorkerWatch, effects: SendingEffects, merging: IssueMerging
  ) {
    (self.issue, self.store, self.transport) = (issue, store, transport)
    (self.worker, self.watch) = (worker, watch)
    (self.effects, self.merging) = (effects, merging)
  }

  /// Goes on with a run that was started, until it has no more readers or is told to end. A task
  /// that is cancelled finishes what is on the wire.
  public func send(onProgress: @escaping @Sendable (SendingProgress) -> Void = { _ in })
    async throws -> SendingTally
  {
    try await atWork(onProgress) { try await $0.feedAll() }
  }

  /// Sends to people who were found elsewhere: those who joined.
  public func send(to readers: [Reader]) async throws -> SendingTally {
    try await atWork { _ in
    } feeding: {
      try await $0.feed(readers)
    }
  }

  private func atWork(
    _ onProgress: @escaping @Sendable (SendingProgress) -> Void,
    feeding: @escaping @Sendable (MessageFeed) async throws -> Void
  ) async throws -> SendingTally {
    let patient = PatientStore(store: store, sleep: effects.sleep)
    let lines = max(1, transport.lineCount)
    let run = SendingRun(
      issue, as: worker.id, merging: merging, effects: effects, store: patient, lines: lines)
    let work = SendingWork(
      run: run, lines: (0..<lines).map { _ in transport.line() }, watch: watch)
    // Neither what is on the wire nor what is to be noted of it is cut off by whoever cancels us.
    let shielded = Task {
      try await enter(patient)
      let trouble = await work.work(onProgress, feeding: feeding)
      try await leave(run)
      if let trouble { throw trouble }
      return run.control.tally
    }
    return try await withTaskCancellationHandler {
      try await shielded.value
    } onCancel: {
      run.stop()
    }
  }

  private func enter(_ store: PatientStore) async throws {
    let now = effects.clock()
    try await store.write { [worker, watch, links = merging.links, issue = issue.name] session in
      try session.settleGoneWorkers(seenBy: watch, at: now)
      try session.enter(worker, until: now + Worker.lease)
      try session.noteLinks(links, of: issue)
    }
  }

  /// Gives back what was not done. What was claimed and could not be closed is in doubt.
  private func leave(_ run: SendingRun) async throws {
    let (now, done) = (effects.clock(), run.pages.takeDone())
    try await run.store.write { [issue, worker, watch] session in
      for page in done { try session.finishPage(page, of: issue.name, by: worker.id) }
      try session.leaveWork(worker.id)
      try session.settleGoneWorkers(seenBy: watch, at: now)
    }
  }
}

/// How far a sending is.
public struct SendingProgress: Sendable {
  public var tally: SendingTally
  /// What keeps it from going on at the moment.
  public var trouble: DeliveryFailure?
}

import Contacts
import Outbox
import Store

/// Brings the readers of an issue to the lines, merged: page after page, on every core, a little
/// ahead of the lines.
struct MessageFeed {
  let run: SendingRun
  let watch: WorkerWatch

  /// All pages that are to be had, then what was put off and may be tried again.
  func feedAll() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, run.effects.cores) {
        group.addTask(executorPreference: run.effects.workshop) {
          while let page = try await takePage() {
            try await feed(readers(on: page), of: page)
          }
        }
      }
      try await group.waitForAll()
    }
    try await feedPostponed()
  }

  /// People who were found elsewhere.
  func feed(_ readers: [Reader], of page: ReaderPage? = nil, isRetry: Bool = false) async throws {
    run.pages.add(to: page)
    let due = try await due(readers, isRetry: isRetry)
    let merger = try await run.merging.merger(due)
    var left = Set(readers.map(\.contact.id))
    for reader in due {
      let made: IssueMessage?
      do {
        made = try merger(reader)
      } catch let failure as MergeFailure {
        run.control.count { $0.unmade.append(failure) }
        continue
      }
      guard let message = made else {
        if !isRetry { run.control.count { $0.without += 1 } }
        continue
      }
      run.pages.add(to: page)
      let fed = FedMessage(message: message, page: page, isRetry: isRetry)
      guard await run.buffer.put(fed) else { return }
      left.remove(reader.contact.id)
    }
    run.pages.finish(one: page)
    if page == nil { try await drop(left) }
  }

  /// Of those whose message was put off: who is not to get it any more is waited for no longer.
  private func drop(_ ids: Set<String>) async throws {
    guard !ids.isEmpty else { return }
    try await run.store.write { [issue = run.issue] session in
      for id in ids { try session.dropPostponed(id, of: issue.name) }
    }
  }

  /// Who is not to be mailed and who has it costs no merging. The claim asks once more.
  private func due(_ readers: [Reader], isRetry: Bool) async throws -> [Reader] {
    let (issue, hash) = (run.issue, run.merging.emailHash)
    return try await run.store.store.read { session in
      let hashes = readers.map { hash($0.contact.email) }
      let suppressed = try session.suppressed(hashes)
      let open = zip(readers, hashes).filter { !suppressed.contains($0.1) }.map(\.0)
      let due = try session.due(open, for: issue)
      guard !isRetry else { return due }
      run.control.count { tally in
        tally.suppressed += readers.count - open.count
        tally.before += open.count - due.count
      }
      return due
    }
  }

  private func readers(on page: ReaderPage) async throws -> [Reader] {
    let (audience, now) = (run.issue.audience, run.effects.clock())
    return try await run.store.store.read {
      try $0.readers(of: audience, from: page.first, to: page.last, at: now)
    }
  }

  /// Notes in the same commit which pages are done by now.
  private func takePage() async throws -> ReaderPage? {
    guard !run.control.isStopping else { return nil }
    let (issue, worker, now) = (run.issue, run.worker, run.effects.clock())
    let done = run.pages.takeDone()
    return try await run.store.write { [watch] session in
      for page in done { try session.finishPage(page, of: issue.name, by: worker) }
      func take() throws -> ReaderPage? {
        try session.takePage(
          of: issue.name, on: issue.audience.list, by: worker, count: Self.pageSize)
      }
      if let page = try take() { return page }
      // One may have been left by somebody who is gone.
      try session.settleGoneWorkers(seenBy: watch, at: now)
      return try take()
    }
  }

  /// Each once, in the order of their ids: what is put off again meanwhile waits for another time.
  private func feedPostponed() async throws {
    let issue = run.issue
    var last = ""
    while !run.control.isStopping {
      let (after, now) = (last, run.effects.clock())
      let ids = try await run.store.store.read {
        try $0.postponedReaders(of: issue.name, after: after, count: Self.pageSize, at: now)
      }
      guard let end = ids.last else { return }
      last = end
      let readers = try await run.store.store.read {
        try $0.readers(ids, of: issue.audience, at: now)
      }
      try await drop(Set(ids).subtracting(readers.map(\.contact.id)))
      try await feed(readers, isRetry: true)
    }
  }

  /// How many people one worker takes on at once.
  private static let pageSize = 200
}

import Newsletter
import Outbox
import Store
import Vocabulary

/// The place of this process among the workers of a store: that it lives, and whether it is the one
/// who does what only one is to do.
struct WorkerPresence: Sendable {
  let store: any Database
  let worker: Worker
  let record: WorkRecord
  let clock: @Sendable () -> Int

  init(
    in store: any Database, _ chance: Chance, record: WorkRecord,
    clock: @escaping @Sendable () -> Int
  ) {
    (self.store, self.record, self.clock) = (store, record, clock)
    worker = .here(chance, at: clock())
  }

  /// Says that we live, and looks whether anybody else does what one is to do. Whoever was taken
  /// for gone comes in anew.
  func renew() async throws {
    let (now, worker) = (clock(), worker)
    let isLeader = try await store.write { session in
      let end = now + Worker.lease
      try session.settleGoneWorkers(seenBy: .here, at: now)
      if try !session.renewWorker(worker.id, until: end) {
        try session.enter(worker, until: end)
      }
      return try session.lead("house", as: worker.id)
    }
    record.noteLeader(isLeader)
  }

  func leave() async throws {
    record.noteLeader(false)
    try await store.write { [worker] in try $0.leaveWork(worker.id) }
  }

  /// It has a lane of its own, so that nothing keeps it waiting.
  var chore: Chore {
    var chore = Chore(name: Chore.presenceName, pause: Worker.renewal) { _ in
      try await renew()
      return .nothing
    }
    chore.lane = .presence
    return chore
  }
}

extension Chore {
  static let presenceName = "sign of life"
}

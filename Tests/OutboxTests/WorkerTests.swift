import Outbox
import Store
import Testing

struct WorkerTests {
  private let watch = WorkerWatch(host: "here", boot: "today") { number, start in
    (number, start) == (7, 100)
  }

  private func worker(
    _ id: String, host: String = "here", boot: String = "today", process: Int = 7,
    start: Int = 100
  ) -> Worker {
    Worker(
      id: id, host: host, boot: boot, process: process, processStart: start, enteredAt: 1000)
  }

  @Test func `a worker whose process is gone is gone, whatever the clock says`() async throws {
    try await TestOutbox.within { outbox in
      let watch = watch
      let workers = [
        worker("alive"), worker("dead", process: 8), worker("other start", start: 99),
        worker("before the reboot", boot: "yesterday"),
      ]
      let gone = try await outbox.store.write { session in
        for worker in workers { try session.enter(worker, until: 1060) }
        // The clock was set back by a day, and forward.
        return try [
          session.removeGoneWorkers(seenBy: watch, at: -86_400).map(\.id),
          session.removeGoneWorkers(seenBy: watch, at: 86_400).map(\.id),
        ]
      }
      #expect(gone == [["before the reboot", "dead", "other start"], []])
      #expect(try await outbox.store.read { try $0.workers().map(\.id) } == ["alive"])
    }
  }

  @Test func `a worker of another machine is gone when its lease is over`() async throws {
    try await TestOutbox.within { outbox in
      let (watch, worker) = (watch, worker("far", host: "there", process: 8))
      try await outbox.store.write { session in
        try session.enter(worker, until: 1060)
        #expect(try session.removeGoneWorkers(seenBy: watch, at: 1059) == [])
        #expect(try session.renewWorker("far", until: 1070))
        #expect(try session.removeGoneWorkers(seenBy: watch, at: 1069) == [])
        #expect(try session.removeGoneWorkers(seenBy: watch, at: 1070) == [worker])
        #expect(try !session.renewWorker("far", until: 1080))
      }
    }
  }

  @Test func `a worker that leaves is not there any more`() async throws {
    try await TestOutbox.within { outbox in
      let worker = worker("alive")
      try await outbox.store.write { session in
        try session.enter(worker, until: 1060)
        try session.leaveWork("alive")
        #expect(try session.workers() == [])
      }
    }
  }
}

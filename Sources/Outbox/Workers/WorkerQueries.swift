public import Store

extension Session {
  /// Says that a worker is at work, and for how long that is to be believed.
  public func enter(_ worker: Worker, until end: Int) throws {
    try run(
      """
      INSERT INTO worker (id, host, boot, process, process_start, entered_at, alive_until)
      VALUES (\(worker.id), \(worker.host), \(worker.boot), \(worker.process),
        \(worker.processStart), \(worker.enteredAt), \(end))
      """)
  }

  /// False where others have taken the worker for gone meanwhile: nothing is its own any more.
  public func renewWorker(_ id: String, until end: Int) throws -> Bool {
    try !run("UPDATE worker SET alive_until = \(end) WHERE id = \(id) RETURNING id").isEmpty
  }

  public func leaveWork(_ id: String) throws { try run("DELETE FROM worker WHERE id = \(id)") }

  /// Who is at work, the first to come first. Some may be gone.
  public func workers() throws -> [Worker] {
    try run("SELECT * FROM worker ORDER BY entered_at, id").map(Worker.init)
  }

  /// Strikes out those who are gone, and returns them. What they held is for whoever knows of it.
  @discardableResult
  public func removeGoneWorkers(seenBy watch: WorkerWatch, at now: Int) throws -> [Worker] {
    let rows = try run("SELECT * FROM worker ORDER BY entered_at, id")
    let gone = try rows.filter {
      try watch.isGone(Worker($0), aliveUntil: $0.integer("alive_until"), at: now)
    }.map(Worker.init)
    for worker in gone { try leaveWork(worker.id) }
    return gone
  }
}

extension Worker {
  fileprivate init(_ row: Row) throws {
    try self.init(
      id: row.text("id"), host: row.text("host"), boot: row.text("boot"),
      process: row.integer("process"), processStart: row.integer("process_start"),
      enteredAt: row.integer("entered_at"))
  }
}

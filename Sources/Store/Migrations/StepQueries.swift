/// What the table `migration` tells of the store.
extension Session {
  /// The last step of each room that this store has gone.
  func stepsGone() throws -> [String: Int] {
    let rows = try run("SELECT room, max(step) AS step FROM migration GROUP BY room")
    return try Dictionary(
      uniqueKeysWithValues: rows.map { try ($0.text("room"), $0.integer("step")) })
  }

  /// The steps that this store has still to go, room by room. Refuses a store with a step that
  /// `schemas` do not know: its rows may mean something else by now.
  public func missingSteps(
    of schemas: [Schema], place: String, besideOthers: Bool = false
  ) throws -> [Step] {
    let gone = try stepsGone()
    for (room, last) in gone.sorted(by: { $0.key < $1.key }) {
      let known = schemas.first { $0.room == room }?.migrations.count
      guard last <= known ?? (besideOthers ? last : 0) else {
        throw StoreFailure.tooNew(place: place, room: room, step: last)
      }
    }
    return schemas.flatMap { $0.steps.map(\.step).dropFirst(gone[$0.room, default: 0]) }
  }

  func makeStepTable() throws {
    try run(
      """
      CREATE TABLE IF NOT EXISTS migration (
        room TEXT NOT NULL, step BIGINT NOT NULL, title TEXT NOT NULL, applied_at BIGINT NOT NULL,
        PRIMARY KEY (room, step))
      """)
  }

  func go(_ step: Step, by migration: Migration, at now: Int) throws {
    for statement in migration.statements { try run(statement) }
    try run(
      """
      INSERT INTO migration (room, step, title, applied_at)
      VALUES (\(step.room), \(step.number), \(step.title), \(now))
      """)
  }
}

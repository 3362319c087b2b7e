extension Database {
  /// Goes the steps that this store has still to go, a transaction each, and returns them.
  ///
  /// A step that fails leaves the store at the one before it. `upgrade` is called before each step
  /// of a store that holds something already: the place for a backup.
  @discardableResult
  public func migrate(
    to schemas: [Schema], place: String, at now: Int,
    beforeUpgrade upgrade: (Step) async throws -> Void = { _ in }
  ) async throws -> [Step] {
    let (isNew, missing) = try await write { session in
      try session.makeStepTable()
      return try (session.stepsGone().isEmpty, session.missingSteps(of: schemas, place: place))
    }
    let migrations = schemas.flatMap(\.steps)
    for (step, migration) in migrations where missing.contains(step) {
      if !isNew { try await upgrade(step) }
      try await write { session in
        // Another program may have gone it while we made the backup.
        guard try session.stepsGone()[step.room, default: 0] < step.number else { return }
        try session.go(step, by: migration, at: now)
      }
    }
    return missing
  }
}

public import Store

extension Session {
  /// Asks to be the one worker that does a duty; true for who is, and stays it. Another may have it
  /// once the one before has left or was struck out as gone: as long as its row is there, its word
  /// holds.
  ///
  /// Of two who ask at once one is granted it: PostgreSQL looks at the condition again when it had
  /// to wait for the other.
  public func lead(_ duty: String, as worker: String) throws -> Bool {
    try !run(
      """
      INSERT INTO leader (duty, worker)
      SELECT CAST(\(duty) AS TEXT), id FROM worker WHERE id = \(worker)
      ON CONFLICT (duty) DO UPDATE SET worker = excluded.worker
        WHERE leader.worker = excluded.worker
          OR NOT EXISTS (SELECT 1 FROM worker WHERE worker.id = leader.worker)
      RETURNING worker
      """
    ).isEmpty
  }

  /// Whose duty it is; nil where it is nobody's. They may be gone.
  public func leader(of duty: String) throws -> String? {
    try run(
      """
      SELECT leader.worker FROM leader JOIN worker ON worker.id = leader.worker
      WHERE duty = \(duty)
      """
    ).first?.text("worker")
  }
}

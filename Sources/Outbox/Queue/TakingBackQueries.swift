public import Store

extension Session {
  /// Takes back a mail that was queued in this transaction. `unless` does all the same work and
  /// leaves it, so that nobody can tell by the time it takes which of the two it was (form-A2).
  public func takeBackMail(_ messageID: String, unless isWanted: Bool) throws {
    try run("DELETE FROM mail WHERE message_id = \(isWanted ? "" : messageID)")
  }
}

/// How far a message to a reader is.
public enum DeliveryState: String, Sendable, Hashable, CaseIterable {
  /// A worker is about to send it, or is at it.
  case claimed
  case sent
  /// Not taken this time, or put back; it is tried again.
  case postponed
  /// Never taken, or tried for too long.
  case refused
  /// In doubt: nobody knows whether it was taken. A person decides.
  case unclear
  /// Taken, and a report came later that it could not be delivered.
  case bounced
}

/// What became of a message that was claimed.
public enum MessageOutcome: Sendable, Hashable {
  case sent
  /// To be tried again at a moment, in seconds since 1970.
  case postponed(until: Int, status: String?, error: String)
  /// Put back as it was: it was not the message's fault, and does not count as a try.
  case released(until: Int)
  case refused(status: String?, error: String)
  case unclear(error: String)
}

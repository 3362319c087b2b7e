public import Mail

extension Delivery {
  /// What became of the mails of a round.
  public struct Outcome: Sendable {
    public private(set) var sent = 0, postponed = 0, failed = 0
    /// Those sent, by the kind of mail.
    public private(set) var sentByKind: [String: Int] = [:]
    /// Those that wait because of the limits, and when the first of them may leave.
    public private(set) var held = 0
    public private(set) var heldUntil: Int?
    public private(set) var lastFailure: DeliveryFailure?
    /// Whether the receiver could not be reached or wants nothing from us, so that the rest of the
    /// mails was not tried.
    public private(set) var isBrokenOff = false
  }
}

extension Delivery.Outcome {
  mutating func noteSent(_ kind: String) {
    sent += 1
    sentByKind[kind, default: 0] += 1
  }

  mutating func noteHeld(_ count: Int, until moment: Int) {
    held += count
    heldUntil = min(heldUntil ?? moment, moment)
  }

  /// `isOver` says that the mail is not tried again.
  mutating func note(_ failure: DeliveryFailure, isOver: Bool) {
    if isOver { failed += 1 } else { postponed += 1 }
    lastFailure = failure
    isBrokenOff = isBrokenOff || [.unreachable, .policy].contains(failure.kind)
  }
}

import Mail

/// What came of one thing that a handler was asked for.
struct SMTPOutcome: Sendable {
  var sent: Result<String, DeliveryFailure>?
  var offered: Result<Void, DeliveryFailure>?
  /// Whether a fresh connection may have better luck with the offer.
  var mayReconnect = false
  /// Whether nothing more can be asked for on this connection.
  var isOver = false
}

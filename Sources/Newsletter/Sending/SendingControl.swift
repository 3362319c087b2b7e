import Mail
import Synchronization

/// What the lines and those who merge tell each other: whether to go on, what was done, and how
/// long nothing has been taken.
final class SendingControl: Sendable {
  private struct State {
    var tally = SendingTally()
    var isStopping = false
    /// Tries one after the other of which none succeeded.
    var failures = 0
    var trouble: DeliveryFailure?
  }

  private let state = Mutex(State())

  /// Lines finish what is on the wire, and take no more.
  func stop() { state.withLock { $0.isStopping = true } }

  var isStopping: Bool { state.withLock { $0.isStopping } }

  var tally: SendingTally { state.withLock { $0.tally } }

  /// What keeps the lines from sending at the moment.
  var trouble: DeliveryFailure? { state.withLock { $0.trouble } }

  func count(_ change: (inout SendingTally) -> Void) { state.withLock { change(&$0.tally) } }

  func noteSuccess() { state.withLock { ($0.failures, $0.trouble) = (0, nil) } }

  /// Returns the how manieth it is since something was taken.
  func note(_ failure: DeliveryFailure) -> Int {
    state.withLock { state in
      state.failures += 1
      state.trouble = failure
      return state.failures
    }
  }
}

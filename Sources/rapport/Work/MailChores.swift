import Mail
import Outbox
import Store
import Synchronization
import Vocabulary

extension Chore {
  /// Hands what waits in the outbox to a transport, which is asked for when there is something.
  static func deliverMail(
    from store: any Database, as worker: String, clock: @escaping @Sendable () -> Int,
    by route: @escaping @Sendable () throws -> MailRoute
  ) -> Chore {
    var chore = Chore(name: "mail", pause: 0) { now in
      guard try await store.read({ try $0.hasDueMails(at: now) }) else { return .nothing }
      let route = try route()
      let throttle = MailThrottle(route.limits, in: store, for: .single)
      let outcome = try await toItsEnd { isToEnd in
        try await Delivery(
          from: store, by: route.transport, within: throttle, sign: route.sign, isToEnd: isToEnd,
          clock: clock
        ).deliverAll(as: worker)
      }
      return Done(outcome)
    }
    (chore.lane, chore.endsEarly) = (.mail, true)
    return chore
  }

  /// Empties mails that were done with 30 days ago, their copies in the folder with them, and
  /// forgets after 400 days that they were written. Who followed which link is forgotten at once.
  static func forgetMails(in store: any Database, _ folder: MailFolder) -> Chore {
    Chore(name: "old mails", pause: hour) { now in
      let (emptied, forgotten) = try await store.write { session in
        try session.forgetClickTraces(before: now - ClickBurst.seconds)
        return (
          try session.forgetMessages(doneBefore: now - 30 * day),
          try session.forgetMails(writtenBefore: now - 400 * day)
        )
      }
      try folder.remove(emptied)
      var parts: [String] = []
      if !emptied.isEmpty { parts.append("\(emptied.count) emptied") }
      if forgotten > 0 { parts.append("\(forgotten) forgotten") }
      return Done(text: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
  }
}

extension Chore.Done {
  fileprivate init(_ outcome: Delivery.Outcome) {
    var parts: [String] = []
    if outcome.sent > 0 { parts.append("\(outcome.sent) sent") }
    if outcome.failed > 0 { parts.append("\(outcome.failed) given up") }
    self.init(
      text: parts.isEmpty ? nil : parts.joined(separator: ", "), trouble: outcome.lastFailure,
      setback: outcome.postponed > 0 ? "\(outcome.postponed) to be tried again" : nil,
      isStuck: outcome.isBrokenOff, again: outcome.heldUntil, sent: outcome.sentByKind)
  }
}

/// Does work that a cancelled task would break off, and tells it when it is to end.
private func toItsEnd<Result: Sendable>(
  _ work: @escaping @Sendable (_ isToEnd: @escaping @Sendable () -> Bool) async throws -> Result
) async throws -> Result {
  let flag = EndFlag()
  let task = Task { try await work { flag.isRaised } }
  return try await withTaskCancellationHandler {
    try await task.value
  } onCancel: {
    flag.raise()
  }
}

private final class EndFlag: Sendable {
  private let state = Mutex(false)

  var isRaised: Bool { state.withLock(\.self) }

  func raise() { state.withLock { $0 = true } }
}

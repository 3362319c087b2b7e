import Contacts
import Mail
import Store

/// What one line asks of the ledger at once: that a message be closed and the next be claimed.
struct LedgerTurn: Sendable {
  var closed: ClosedDelivery?
  /// Of a message that is refused for good, for whoever counts bounces.
  var refusal: (message: IssueMessage, failure: DeliveryFailure)?
  var claim: IssueMessage?
}

/// What is true once that is durable.
struct LedgerAnswer: Sendable {
  /// Nil where the message is not to be sent.
  var grant: DeliveryGrant?
  /// Whether the run goes on, and whether others still know the worker.
  var isRunning: Bool, isAlive: Bool
}

/// The ledger as one process writes it for one issue.
struct SendingLedger: Sendable {
  let issue: Issue
  let worker: String
  let store: PatientStore
  let effects: SendingEffects

  /// One transaction for the turns of all lines that wait.
  func commit(_ turns: [LedgerTurn]) async throws -> [LedgerAnswer] {
    let now = effects.clock()
    return try await store.write { session in
      try session.close(turns.compactMap(\.closed), of: issue.name, by: worker, at: now)
      for turn in turns {
        if let (message, failure) = turn.refusal {
          try effects.noteRefusal(session, message, failure)
        }
      }
      let claims = turns.compactMap(\.claim).onceEach
      var grants = try session.claim(
        claims.map(\.claim), of: issue.name, on: issue.audience.list, by: worker, at: now)
      try session.invite(claims.filter { grants[$0.contactID] != nil }, at: now)
      let (isRunning, isAlive) = try session.standing(of: issue.name, by: worker)
      return turns.map { turn in
        // Of two claims of one message the first is the one.
        let grant = turn.claim.flatMap { grants.removeValue(forKey: $0.contactID) }
        return LedgerAnswer(grant: grant, isRunning: isRunning, isAlive: isAlive)
      }
    }
  }
}

extension Session {
  /// Before the message leaves, so that the link in it works whatever becomes of us.
  fileprivate func invite(_ messages: [IssueMessage], at now: Int) throws {
    for message in messages {
      guard let invitation = message.invitation else { continue }
      try invite(
        message.contactID, to: invitation.form, tokenHash: invitation.tokenHash, at: now)
    }
  }
}

extension [IssueMessage] {
  fileprivate var onceEach: [IssueMessage] {
    var seen: Set<String> = []
    return filter { seen.insert($0.contactID).inserted }
  }
}

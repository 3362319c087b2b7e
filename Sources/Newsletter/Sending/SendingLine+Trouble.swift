import Mail

extension SendingLine {
  /// A message whose envelope was not taken. It is not claimed yet, so one that is to be noted is
  /// claimed for that.
  mutating func notOffered(_ fed: FedMessage, because failure: DeliveryFailure) async throws {
    switch failure.kind {
    case .later, .refused:
      guard let grant = try await claim(fed) else { return }
      _ = try await ask(closing(fed, grant, .failure(failure)))
      run.pages.finish(one: fed.page)
    case .unreachable, .unclear: inHand.append(fed)
    case .policy: break
    }
    try await met(failure)
  }

  /// What follows for the line and the run from what became of a message.
  mutating func took(_ fed: FedMessage, _ result: Result<String, DeliveryFailure>) async throws {
    switch result {
    case .success:
      run.control.noteSuccess()
      nextPause = 1
    case .failure(let failure):
      // Its page is done with, as the ledger finds a message that was put back.
      if failure.kind == .unreachable {
        inHand.append(FedMessage(message: fed.message, isRetry: true))
      }
      try await met(failure)
    }
  }

  private mutating func met(_ failure: DeliveryFailure) async throws {
    let count = run.control.note(failure)
    switch failure.kind {
    case .policy: try await run.end(.stopped, because: failure)
    case .refused:
      // No list has so many dead addresses one after the other: it is us who are refused.
      if count >= Self.suspicious { try await run.end(.stopped, because: failure) }
    case .unclear where count >= Self.doubtful: try await run.end(.paused, because: failure)
    case .later where count < Self.suspicious: break
    case .later, .unreachable, .unclear:
      if count >= run.patience + Self.suspicious { try await run.end(.paused, because: failure) }
      (pause, nextPause) = (nextPause, min(nextPause * 2, Self.longestPause))
    }
  }

  /// How many failures one after the other, over all lines, are too many to be chance.
  private static let suspicious = 20
  /// Fewer where each leaves a message in doubt.
  private static let doubtful = 3
  /// Five minutes.
  private static let longestPause = 300
}

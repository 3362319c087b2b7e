extension DeliveryFailure {
  /// What a refusal says of the mailbox, by the same rules as a report that comes later (mail-B4).
  public var bounce: BounceOutcome { FailureVerdict(written: status, words: description).outcome }
}

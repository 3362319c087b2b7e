public import Vocabulary

/// What carries a mail out of the house: a folder, later a mail server.
public protocol MailTransport: Sendable {
  /// Returns once the mail is safely with whoever takes it on.
  ///
  /// The same mail may be given twice, after a crash between the delivery and its note.
  func deliver(_ mail: WaitingMail) async throws(TransportFailure)
}

/// Why a mail was not taken.
public struct TransportFailure: Failure {
  public let description: String
  public let cause: (any Error)?
  public let advice: String?
  /// Whether the same mail may be taken later.
  public let isTemporary: Bool

  public init(
    _ description: String, because cause: (any Error)? = nil, advice: String? = nil,
    isTemporary: Bool
  ) {
    (self.description, self.cause) = (description, cause)
    (self.advice, self.isTemporary) = (advice, isTemporary)
  }
}

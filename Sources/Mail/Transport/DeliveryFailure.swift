public import Vocabulary

/// Why a mail was not taken, told apart by what is to be done about it.
public struct DeliveryFailure: Failure {
  public enum Kind: String, Sendable, Hashable {
    /// This message may be taken later: 4yz (RFC 5321 §4.2.1).
    case later
    /// This recipient or this message is never taken: 5yz. A bounce.
    case refused
    /// The receiver objects to us, not to the message: 4.7.x and 5.7.x (RFC 3463 §3.8), a login
    /// that fails. Nothing more is to be sent before the owner has mended it.
    case policy
    /// There was no talking to the receiver, or it broke off before the content was whole. The
    /// message was not taken.
    case unreachable
    /// It broke off when the content was whole and before the reply: nobody knows whether the
    /// message was taken (mail-S15).
    case unclear
  }

  public let kind: Kind
  public let description: String
  /// The enhanced status code, like `5.1.1` (RFC 3463), or the reply's code where there is none.
  public let status: String?
  public let cause: (any Error)?
  public let advice: String?

  public init(
    _ kind: Kind, _ description: String, status: String? = nil, because cause: (any Error)? = nil,
    advice: String? = nil
  ) {
    (self.kind, self.description, self.status) = (kind, description, status)
    (self.cause, self.advice) = (cause, advice)
  }

  /// Whether the same mail may be given again. What is unclear may arrive twice then.
  public var isTemporary: Bool { kind != .refused }
}

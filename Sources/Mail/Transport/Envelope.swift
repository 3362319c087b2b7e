public import Vocabulary

/// Who a message comes from and who gets it, as it is told to whoever carries it (RFC 5321 §2.3.1).
public struct Envelope: Sendable, Hashable {
  /// Where bounces go; nil is the null sender of automatic replies (RFC 3834 §3.3).
  public var sender: EmailAddress?
  public var recipient: EmailAddress
  /// The Message-ID without its angle brackets: a report of a failure names it (RFC 3461 §4.4),
  /// and a folder calls the file by it.
  public var messageID: String
  /// Bytes of the message (RFC 1870).
  public var size: Int
  /// Whether the message has bytes beyond ASCII (RFC 6152).
  public var is8Bit: Bool
  /// Whether a header or an address has letters beyond ASCII, which the receiver must know to read
  /// (RFC 6531). Messages of our own have none.
  public var isUTF8: Bool
  /// Which reports the receiver is asked for.
  public var reports: Reports

  public enum Reports: Sendable, Hashable {
    /// If it cannot be delivered, or is late.
    case ofFailures
    /// None: for automatic replies (RFC 3834 §3.3).
    case never
  }

  public init(
    sender: EmailAddress?, recipient: EmailAddress, messageID: String, size: Int,
    is8Bit: Bool = false, isUTF8: Bool = false, reports: Reports = .ofFailures
  ) {
    (self.sender, self.recipient, self.messageID) = (sender, recipient, messageID)
    (self.size, self.is8Bit, self.isUTF8, self.reports) = (size, is8Bit, isUTF8, reports)
  }
}

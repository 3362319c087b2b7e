/// What carries mails out of the house: a mail server, a program, a folder.
public protocol MailTransport: Sendable {
  /// How many lines are worth having at once.
  var lineCount: Int { get }

  /// A way for one message after another. Nothing is opened before the first is offered.
  func line() -> any MailLine
}

/// One way out: a connection, a program that is called, a folder. One task uses it.
///
/// A message leaves in two steps, so that whoever sends can note durably, between them, that it is
/// about to: `offer` its envelope, then `send` its content. A line that broke opens again by itself
/// with the next offer.
public protocol MailLine: AnyObject, Sendable {
  /// Where the task that uses it runs best, as the line itself works there; nil is anywhere.
  var executor: (any TaskExecutor)? { get }

  /// Says who a message is from and for. Afterwards its content is waited for; not one byte of it
  /// has left.
  func offer(_ envelope: Envelope) async throws(DeliveryFailure)

  /// Sends the content that was offered last, and offers the next message: in the same write, where
  /// the receiver takes that (RFC 2920).
  func send(_ message: [UInt8], then next: Envelope?) async -> Handover

  /// Takes the last offer back: its content is never sent.
  func withdraw() async

  /// Takes leave of the receiver. The line may be used again.
  func close() async
}

extension MailLine {
  public var executor: (any TaskExecutor)? { nil }
}

/// What became of a message that was sent, and of the offer behind it.
public struct Handover: Sendable {
  /// The words with which the receiver took it on, or why not.
  public var sent: Result<String, DeliveryFailure>
  /// Nil where no next was given.
  public var offered: Result<Void, DeliveryFailure>?

  public init(sent: Result<String, DeliveryFailure>, offered: Result<Void, DeliveryFailure>? = nil)
  {
    (self.sent, self.offered) = (sent, offered)
  }
}

/// The talk of one connection with a mail server, without the connection (RFC 5321).
///
/// Whoever has the connection tells it what happens (`begin`, `receive`, `lose`), and what is
/// wanted (`offer`, `send`, `leave`), and does what `takeActs` gives. It knows no time:
/// `patience` says what is waited for.
///
/// Replies belong to commands by their order alone. With PIPELINING the content of one message and
/// the envelope of the next leave together (mail-S6), so one reply to content and three to commands
/// are awaited at once; without it, everything goes step by step (mail-S8).
public struct SMTPConversation: Sendable {
  /// What is to be done, in the order in which it is given.
  public enum Act: Sendable {
    case write([UInt8])
    /// The content of a message, its dots doubled and its end added, and commands right behind it.
    case deliver([UInt8], then: [UInt8])
    /// From here on everything is TLS, what is written next, too.
    case secure
    /// What became of the offer. A fresh connection may have better luck where this one has served
    /// before and broke off by itself.
    case offered(Result<Void, DeliveryFailure>, mayReconnect: Bool)
    case sent(Result<String, DeliveryFailure>)
    /// After all that was written.
    case close
  }

  /// How far the content of a message has come.
  enum Content: Sendable { case none, underWay, whole }

  let name: String
  let login: SMTPLogin?
  let security: SMTPSecurity
  /// Whether the connection stays on this machine.
  var isLoopback = false

  var acts: [Act] = []
  var reader = SMTPReplyReader()
  var expected: [SMTPStep] = []
  var capabilities = SMTPCapabilities()
  var isSecure: Bool
  var exchange: SMTPLoginExchange?
  /// The offer that is under way, and why it failed if that is known already.
  var offer: Envelope?
  var refusal: DeliveryFailure?
  /// Whether the recipient of the offer was taken.
  var hasRecipient = false
  /// Whether an offer was taken and its content is awaited.
  var isOffered = false
  var content = Content.none
  /// Whether greeting and login are done.
  var isOpen = false
  /// Whether a transaction may be open that nobody wants (mail-S18).
  var mustReset = false
  var isLeaving = false
  /// Why there is nothing more to be said.
  var end: DeliveryFailure?
  /// Whether an offer has been answered here.
  var isUsed = false

  /// Messages that were offered on this connection.
  public internal(set) var offers = 0
  /// Changes whenever waiting begins anew.
  public internal(set) var progress = 0

  /// `name` is ours, said in EHLO.
  public init(name: String, login: SMTPLogin?, security: SMTPSecurity) {
    (self.name, self.login, self.security) = (name, login, security)
    isSecure = security == .tls
  }

  /// What is to be done now.
  public mutating func takeActs() -> [Act] {
    defer { acts.removeAll(keepingCapacity: true) }
    return acts
  }

  /// Whether nothing more can be said on this connection.
  public var isOver: Bool { end != nil }
}

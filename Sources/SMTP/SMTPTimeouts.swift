import Mail

/// How long a mail server may take for its answers (RFC 5321 §4.5.3.2, mail-S16).
public struct SMTPTimeouts: Sendable, Hashable {
  /// Until there is a connection. RFC 5321 names no time; a server that is there takes seconds.
  public var connect: Duration
  public var greeting: Duration
  /// EHLO, STARTTLS and its handshake, AUTH, MAIL, RCPT, RSET.
  public var command: Duration
  public var data: Duration
  /// Until a part of the content has left, 256 KB at most.
  public var block: Duration
  /// After the last dot. A server that is given up too early may deliver all the same (RFC 1047).
  public var reply: Duration
  /// The reply to QUIT changes nothing any more.
  public var farewell: Duration

  public init(
    connect: Duration = .seconds(30), greeting: Duration = .seconds(300),
    command: Duration = .seconds(300), data: Duration = .seconds(120),
    block: Duration = .seconds(180), reply: Duration = .seconds(600),
    farewell: Duration = .seconds(5)
  ) {
    (self.connect, self.greeting, self.command, self.data) = (connect, greeting, command, data)
    (self.block, self.reply, self.farewell) = (block, reply, farewell)
  }

  subscript(patience: SMTPPatience) -> Duration {
    switch patience {
    case .greeting: greeting
    case .command: command
    case .data: data
    case .block: block
    case .reply: reply
    case .farewell: farewell
    }
  }
}

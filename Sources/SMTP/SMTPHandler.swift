import Mail
import NIOCore
import NIOSSL

/// Carries a conversation over a channel: it hands in what comes, and does what is to be done.
///
/// It lives on one event loop. One thing is asked for at a time.
final class SMTPHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer
  typealias Answer = CheckedContinuation<SMTPOutcome, Never>

  let server: SMTPServer
  let tls: NIOSSLContext?
  var conversation: SMTPConversation
  var context: ChannelHandlerContext?
  /// The handler before this one, when there is TLS.
  var secured: NIOSSLClientHandler?
  var alarm = SMTPAlarm()

  private var answer: Answer?
  private var outcome = SMTPOutcome()
  /// What the outcome needs to be whole; neither waits for the end.
  private var (awaitsSent, awaitsOffered) = (false, false)

  init(_ server: SMTPServer, tls: NIOSSLContext?) {
    (self.server, self.tls) = (server, tls)
    conversation = SMTPConversation(
      name: server.name, login: server.login, security: server.security)
  }

  func offer(_ envelope: Envelope, _ answer: Answer) {
    ask(answer, offered: true) { $0.offer(envelope) }
  }

  func send(_ message: [UInt8], then next: Envelope?, isLast: Bool, _ answer: Answer) {
    ask(answer, sent: true, offered: next != nil) { $0.send(message, then: next, isLast: isLast) }
  }

  /// The answer comes when the connection is over; without one, nobody waits for it.
  func leave(_ answer: Answer?) { ask(answer) { $0.leave() } }

  private func ask(
    _ answer: Answer?, sent: Bool = false, offered: Bool = false,
    _ work: (inout SMTPConversation) -> Void
  ) {
    precondition(self.answer == nil, "a line is used by one task at a time")
    (self.answer, outcome, awaitsSent, awaitsOffered) = (answer, SMTPOutcome(), sent, offered)
    work(&conversation)
    act()
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    if server.security == .tls { secure() }
    conversation.begin(isLoopback: context.remoteAddress?.isLoopback ?? false)
    act()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    conversation.receive(unwrapInboundIn(data).readableBytesView)
    act()
  }

  func channelInactive(context: ChannelHandlerContext) {
    lose(DeliveryFailure(.unreachable, "the mail server closed the connection"))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let certificate = secured?.peerCertificate
    lose(
      DeliveryFailure(tls: error, server: server, certificate: certificate)
        ?? DeliveryFailure(
          .unreachable, "the connection to the mail server broke off", because: error))
  }

  func lose(_ why: DeliveryFailure) {
    conversation.lose(why)
    act()
  }

  /// Does what the conversation wants done. What is written leaves in one go at the end; that may
  /// already bring the next event, so nothing of this one is left to do by then.
  func act() {
    var hasWritten = false
    for act in conversation.takeActs() {
      switch act {
      case .write(let bytes):
        write(bytes)
        hasWritten = true
      case .deliver(let message, let commands):
        deliver(message, then: commands)
        hasWritten = true
      case .secure: secure()
      case .offered(let result, let mayReconnect):
        (outcome.offered, outcome.mayReconnect) = (result, mayReconnect)
      case .sent(let result): outcome.sent = result
      case .close:
        context?.flush()
        context?.close(promise: nil)
      }
    }
    if hasWritten { context?.flush() }
    watch()
    answerIfDone()
  }

  private func answerIfDone() {
    let isDone =
      awaitsSent || awaitsOffered
      ? (!awaitsSent || outcome.sent != nil) && (!awaitsOffered || outcome.offered != nil)
      : conversation.isOver
    guard isDone, let answer else { return }
    self.answer = nil
    outcome.isOver = conversation.isOver
    answer.resume(returning: outcome)
  }
}

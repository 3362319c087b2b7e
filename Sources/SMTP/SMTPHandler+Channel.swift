import Mail
import NIOCore

extension SMTPHandler {
  func write(_ bytes: [UInt8]) {
    guard let context else { return }
    var buffer = context.channel.allocator.buffer(capacity: bytes.count)
    buffer.writeBytes(bytes)
    context.write(wrapOutboundOut(buffer), promise: nil)
  }

  /// Writes the content, copied once, and the commands behind it, so that the system gets them in
  /// one call and reports each apart: it must be known whether the last dot has left.
  func deliver(_ message: [UInt8], then commands: [UInt8]) {
    guard let context else { return }
    // Room for the end and some dots; more make it grow.
    var content = context.channel.allocator.buffer(capacity: message.count + 64)
    message.withUnsafeBytes { bytes in
      DotStuffing.forEachPiece(of: bytes) { _ = content.writeBytes($0) }
    }
    while content.readableBytes > Self.block, let part = content.readSlice(length: Self.block) {
      deliver(part, context) { $0.contentMoves() }
    }
    deliver(content, context) { $0.contentIsWhole() }
    guard !commands.isEmpty else { return }
    // TLS reports for all that leaves together.
    if secured != nil { context.flush() }
    write(commands)
  }

  private func deliver(
    _ part: ByteBuffer, _ context: ChannelHandlerContext,
    then note: @escaping (inout SMTPConversation) -> Void
  ) {
    let promise = context.eventLoop.makePromise(of: Void.self)
    promise.futureResult.assumeIsolated().whenSuccess {
      note(&self.conversation)
      self.watch()
    }
    context.write(wrapOutboundOut(part), promise: promise)
  }

  /// Bytes of content that must leave within one time limit.
  private static let block = 262_144

  /// From here on, what is written and read goes through TLS; the handshake comes first.
  func secure() {
    guard let context, let tls, secured == nil else { return }
    do {
      let handler = try SMTPTLS.handler(tls, host: server.host)
      try context.pipeline.syncOperations.addHandler(handler, position: .first)
      secured = handler
    } catch {
      lose(
        DeliveryFailure(
          .policy, "the mail server's name cannot stand in a certificate", because: error,
          advice: "Check “host” under “mail: server”."))
    }
  }

  /// Sees to it that the conversation is not waited for too long.
  func watch() {
    guard let context, alarm.isOutdated(conversation.progress) || conversation.isOver else {
      return
    }
    guard let patience = conversation.patience else {
      return conversation.isOver ? alarm.stop() : alarm.set(nil, on: context.eventLoop) {}
    }
    alarm.set(.now() + TimeAmount(server.timeouts[patience]), on: context.eventLoop, ring)
  }

  private func ring() {
    guard let context, alarm.rang(at: .now(), on: context.eventLoop, ring) else { return }
    guard let patience = conversation.patience else { return }
    lose(DeliveryFailure(tooLong: patience, server.timeouts[patience]))
  }
}

import NIOCore
import NIOSSL

/// One connection of the scripted server.
final class ServerHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let rules: ServerRules
  private let book: ServerBook
  private let tls: NIOSSLContext?
  private let number: Int
  private var bytes: [UInt8] = []
  private var content: [UInt8]?
  private var isOver = false

  init(_ rules: ServerRules, _ book: ServerBook, tls: NIOSSLContext?) {
    (self.rules, self.book, self.tls) = (rules, book, tls)
    number = book.open()
  }

  func channelActive(context: ChannelHandlerContext) {
    if let greeting = rules.greeting { say(greeting, context) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    bytes += unwrapInboundIn(data).readableBytesView
    var rest = bytes[...]
    while !isOver, let end = rest.firstIndex(of: 10) {
      hear(Array(rest[...end]), context)
      rest = rest[(end + 1)...]
    }
    bytes = Array(rest)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func hear(_ line: [UInt8], _ context: ChannelHandlerContext) {
    if content != nil, line != Array(".\r\n".utf8) {
      content? += line.dropFirst(line.first == UInt8(ascii: ".") ? 1 : 0)
      return
    }
    if let content { book.take(content) }
    content = nil
    let command = String(decoding: line.dropLast(2), as: UTF8.self)
    let time = book.note(command, number)
    perform(rules.otherwise(command, time, number) ?? usual(command), command, context)
  }

  private func usual(_ command: String) -> ServerRules.Answer {
    switch command.split(separator: " ").first {
    case "EHLO":
      let lines = ["mail.example"] + rules.capabilities
      let text = lines.enumerated().map { ($0 == lines.count - 1 ? "250 " : "250-") + $1 }
      return .say(text.joined(separator: "\r\n"))
    case "AUTH": return .say("235 2.7.0 Ok")
    case "DATA": return .say("354 Go on")
    case "QUIT": return .sayAndDrop("221 Bye")
    case "STARTTLS": return .changeToTLS()
    default: return .say("250 2.0.0 Ok")
    }
  }

  private func perform(
    _ answer: ServerRules.Answer, _ command: String, _ context: ChannelHandlerContext
  ) {
    switch answer {
    case .silence: isOver = true
    case .drop: drop(context)
    case .sayAndDrop(let text):
      say(text, context)
      drop(context)
    case .say(let text):
      say(text, context)
      guard command == "DATA", text.hasPrefix("354") else { return }
      content = []
      guard rules.stopsReading else { return }
      do {
        try context.channel.syncOptions?.setOption(.autoRead, value: false)
      } catch {
        drop(context)
      }
    case .changeToTLS(let behind):
      guard let tls else { return say("454 4.7.0 Not now", context) }
      say("220 Go on" + (behind.isEmpty ? "" : "\r\n" + behind), context)
      do {
        let handler = NIOSSLServerHandler(context: tls)
        try context.pipeline.syncOperations.addHandler(handler, position: .first)
      } catch {
        drop(context)
      }
    }
  }

  private func say(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
  }

  private func drop(_ context: ChannelHandlerContext) {
    isOver = true
    context.close(promise: nil)
  }
}

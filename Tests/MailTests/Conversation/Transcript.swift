import Mail
import Testing
import Vocabulary

/// Plays a conversation from what the server and its user do in a transcript, and writes it down
/// again as it went.
///
/// `S:` said the server, `C:` we; behind `>` stands what is asked for or happens, behind `=` what is
/// answered. Names stand for people at example.org.
struct Transcript {
  private var conversation: SMTPConversation
  private var lines: [String] = []

  static func play(
    _ script: String, login: SMTPLogin? = nil, security: SMTPSecurity = .none,
    isLoopback: Bool = true, adjust: (inout Envelope) -> Void = { _ in }
  ) throws -> String {
    var transcript = Transcript(
      conversation: SMTPConversation(name: "shop.example", login: login, security: security))
    transcript.conversation.begin(isLoopback: isLoopback)
    transcript.note()
    for line in script.split(separator: "\n") where line.hasPrefix("S:") || line.hasPrefix(">") {
      transcript.lines.append(String(line))
      try transcript.perform(line, adjust)
      transcript.note()
    }
    return transcript.lines.joined(separator: "\n")
  }

  private mutating func perform(_ line: Substring, _ adjust: (inout Envelope) -> Void) throws {
    let words = line.split(separator: " ").map(String.init)
    switch words.count > 1 ? words[1] : "" {
    case _ where line.hasPrefix("S:"):
      conversation.receive(Array(line.dropFirst(3).utf8) + Array("\r\n".utf8))
    case "offer": conversation.offer(try envelope(words[2], adjust))
    case "send", "begin", "finish":
      let next = words.count > 4 ? try envelope(words[4], adjust) : nil
      conversation.send(Array(words[2].utf8), then: next, isLast: words[1] == "finish")
      if words[1] != "begin" { conversation.contentIsWhole() }
    case "broken": conversation.lose(DeliveryFailure(.unreachable, "the connection broke off"))
    case "leave": conversation.leave()
    default: Issue.record("a transcript knows no “\(line)”")
    }
  }

  private func envelope(_ name: String, _ adjust: (inout Envelope) -> Void) throws -> Envelope {
    var envelope = Envelope(
      sender: try EmailAddress("post@shop.example"),
      recipient: try EmailAddress("\(name)@example.org"), messageID: "7+\(name)@shop.example",
      size: 900)
    adjust(&envelope)
    return envelope
  }

  private mutating func note() {
    for act in conversation.takeActs() {
      switch act {
      case .write(let bytes): heard(bytes)
      case .deliver(let message, let commands):
        lines.append("C: (\(String(decoding: message, as: UTF8.self)))")
        heard(commands)
      case .secure: lines.append("= TLS")
      case .offered(.success, _): lines.append("= taken")
      case .offered(.failure(let failure), let mayReconnect):
        lines.append("= not taken\(mayReconnect ? " here" : ""), \(words(failure))")
      case .sent(.success(let words)): lines.append("= sent, \(words)")
      case .sent(.failure(let failure)): lines.append("= not sent, \(words(failure))")
      case .close: lines.append("= closed")
      }
    }
  }

  private mutating func heard(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
      lines.append("C: \(line)")
    }
  }

  private func words(_ failure: DeliveryFailure) -> String {
    "\(failure.kind)\(failure.status.map { " \($0)" } ?? ""): \(failure)"
  }
}

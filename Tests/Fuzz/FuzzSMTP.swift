import Mail
import Vocabulary

/// What a mail server says. It is the same talk in one piece and in others; and whoever goes on with
/// it gets an answer to each question.
func fuzzSMTP(_ bytes: [UInt8]) {
  let whole = talk(bytes, inPiecesOf: max(1, bytes.count))
  precondition(talk(bytes, inPiecesOf: 1) == whole, "pieces are read otherwise")
  precondition(talk(bytes, inPiecesOf: 3) == whole, "pieces are read otherwise")
  goOn(bytes)
}

/// The content of a message ends where it ends, and nowhere before.
func fuzzDotStuffing(_ bytes: [UInt8]) {
  var sent: [UInt8] = []
  bytes.withUnsafeBytes { DotStuffing.forEachPiece(of: $0) { sent += $0 } }
  let end = Array("\r\n.\r\n".utf8)
  let framed = Array("\r\n".utf8) + sent
  precondition(framed.suffix(5).elementsEqual(end), "the content has no end")
  let first = framed.indices.first { framed[$0...].starts(with: end) }
  precondition(first == framed.count - 5, "the content ends before its end")
}

private func talk(_ bytes: [UInt8], inPiecesOf size: Int) -> [String] {
  // What comes in one piece with the reply to STARTTLS is thrown away, so there is none here.
  var conversation = opened(.none)
  for start in stride(from: 0, to: bytes.count, by: size) {
    conversation.receive(bytes[start..<min(start + size, bytes.count)])
  }
  return conversation.takeActs().map { "\($0)" }
}

/// Line by line, and a message at each chance.
private func goOn(_ bytes: [UInt8]) {
  var conversation = opened(.startTLS)
  var (asked, answered) = (1, 0)
  for line in bytes.split(separator: 10) {
    conversation.receive(line + [10])
    conversation.contentIsWhole()
    for act in conversation.takeActs() {
      switch act {
      case .offered(let result, _):
        answered += 1
        guard case .success = result, let envelope else { continue }
        asked += 2
        conversation.send(Array(line), then: envelope)
      case .sent: answered += 1
      case .write, .deliver, .secure, .close: break
      }
    }
  }
  conversation.lose(DeliveryFailure(.unreachable, "the end"))
  for act in conversation.takeActs() {
    switch act {
    case .offered, .sent: answered += 1
    case .write, .deliver, .secure, .close: break
    }
  }
  precondition(answered == asked, "\(asked) questions and \(answered) answers")
}

private func opened(_ security: SMTPSecurity) -> SMTPConversation {
  var conversation = SMTPConversation(
    name: "shop.example", login: SMTPLogin(user: "ada", secret: Secret("x")), security: security)
  conversation.begin(isLoopback: true)
  guard let envelope else { preconditionFailure("an address is refused") }
  conversation.offer(envelope)
  return conversation
}

private let envelope = (try? EmailAddress("ada@example.org")).map {
  Envelope(sender: $0, recipient: $0, messageID: "7@shop.example", size: 900)
}

import Mail
import Testing
import Vocabulary

struct RandomServerTests {
  @Test func `mail-S7 whatever a server says, each question has one answer`() throws {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var talk = try Talk(security: .allCases.randomElement(using: &chance) ?? .none)
      for _ in 0..<40 { talk.step(using: &chance) }
      talk.end()
      #expect(talk.faults == [], "\(talk.story.joined(separator: "\n"))")
    }
  }
}

/// A conversation with a server that says anything, and a user who keeps to the order of things.
private struct Talk {
  private var conversation: SMTPConversation
  private let envelope: Envelope
  private(set) var faults: [String] = []
  private(set) var story: [String] = []
  private var (awaitsOffered, awaitsSent, isTaken) = (false, false, false)

  init(security: SMTPSecurity) throws {
    let login = SMTPLogin(user: "ada", secret: Secret("s3cret"))
    conversation = SMTPConversation(name: "shop.example", login: login, security: security)
    conversation.begin(isLoopback: security == .none)
    envelope = Envelope(
      sender: nil, recipient: try EmailAddress("ada@example.org"), messageID: "7@shop.example",
      size: 900)
  }

  mutating func step(using chance: inout some RandomNumberGenerator) {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0 where isTaken, 1 where isTaken:
      let isMore = Bool.random(using: &chance)
      (awaitsSent, awaitsOffered, isTaken) = (true, isMore, false)
      story.append("send\(isMore ? " and offer" : "")")
      conversation.send([], then: isMore ? envelope : nil, isLast: Bool.random(using: &chance))
    case 0, 1:
      guard !awaitsOffered, !awaitsSent else { return }
      awaitsOffered = true
      story.append("offer")
      conversation.offer(envelope)
    case 2: conversation.contentIsWhole()
    case 3 where Int.random(in: 0..<8, using: &chance) == 0: conversation.leave()
    default: hear(using: &chance)
    }
    note()
  }

  /// What fits is said half of the time, so that the talk comes far enough.
  private mutating func hear(using chance: inout some RandomNumberGenerator) {
    let fitting = [
      "220 x", "250-x\r\n250-AUTH PLAIN\r\n250-PIPELINING\r\n250 STARTTLS", "235 x", "250 x",
      "354 x", "250 x\r\n250 x\r\n354 x", "250 x\r\n250 x\r\n250 x\r\n354 x",
    ]
    let others = ["421 x", "550 5.1.1 x", "451 x", "334 x", "250-x", "x", "2", "", "\u{16}"]
    let pool = Bool.random(using: &chance) ? fitting : fitting + others
    let words = (pool.randomElement(using: &chance) ?? "") + "\r\n"
    story.append(words)
    conversation.receive(words.utf8)
  }

  mutating func end() {
    conversation.lose(DeliveryFailure(.unreachable, "the end"))
    note()
    if awaitsOffered { faults.append("an offer has no answer") }
    if awaitsSent { faults.append("a message has no answer") }
    if conversation.patience != nil { faults.append("something is waited for at the end") }
  }

  private mutating func note() {
    for act in conversation.takeActs() {
      story.append("\(act)")
      switch act {
      case .offered(let result, _):
        if !awaitsOffered { faults.append("an answer to no offer") }
        awaitsOffered = false
        if case .success = result { isTaken = true }
      case .sent:
        if !awaitsSent { faults.append("an answer to no message") }
        awaitsSent = false
      case .write, .deliver, .secure, .close: break
      }
    }
  }
}

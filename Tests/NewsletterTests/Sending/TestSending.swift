import Contacts
import Mail
import Newsletter
import Outbox
import Store
import Synchronization
import Vocabulary

/// What sends an issue to the readers of a ledger, as a test has it.
struct TestSending: Sendable {
  let ledger: TestLedger
  let transport: TestTransport
  var effects: SendingEffects
  var issue = Sample.issue("Hello")
  var links: [IssueLink] = []
  var merge: @Sendable (Reader) throws -> IssueMessage? = TestSending.message

  init(
    _ ledger: TestLedger, _ transport: TestTransport = TestTransport(),
    clock: @escaping @Sendable () -> Int = { 100 }
  ) {
    (self.ledger, self.transport) = (ledger, transport)
    effects = SendingEffects(clock: clock, sleep: { _ in await Task.yield() }, cores: 2)
  }

  @discardableResult
  func send(as worker: String = "sender") async throws -> SendingTally {
    try await sender(worker).send()
  }

  func sender(_ worker: String, store: (any Database)? = nil) -> IssueSender {
    IssueSender(
      issue, from: store ?? ledger.store, over: transport, as: TestLedger.worker(worker),
      watch: TestLedger.watch(alive: 1), effects: effects,
      merging: IssueMerging(
        emailHash: { "hash of \($0.mailbox)" }, links: links, merger: { [merge] _ in merge }))
  }

  static func message(to reader: Reader) throws -> IssueMessage {
    let id = reader.contact.id
    return IssueMessage(
      contactID: id,
      envelope: Envelope(
        sender: nil, recipient: reader.contact.email, messageID: "\(id).spring@x", size: 2),
      content: Array(id.utf8), emailHash: "hash of \(id)")
  }

  func run() async throws -> IssueRun? {
    let name = issue.name
    return try await ledger.store.read { try $0.run(of: name) }
  }

  func set(_ state: IssueRun.State) async throws {
    let name = issue.name
    try await ledger.store.write { session in
      if state == .running {
        try session.resumeRun(of: name)
      } else {
        try session.setRun(of: name, to: state, because: "somebody said so")
      }
    }
  }
}

/// Takes messages as a test tells it to, and notes what it took, by the mailbox.
final class TestTransport: MailTransport {
  typealias Answer = @Sendable (String) async -> DeliveryFailure?

  let lineCount: Int
  private let taken = Mutex<[String]>([])
  fileprivate let offer: Answer
  fileprivate let receive: Answer

  /// `offer` and `receive` say why an envelope or a content is not taken.
  init(
    lines: Int = 1, offer: @escaping Answer = { _ in nil },
    receive: @escaping Answer = { _ in nil }
  ) {
    (lineCount, self.offer, self.receive) = (lines, offer, receive)
  }

  var all: [String] { taken.withLock { $0 } }

  func line() -> any MailLine { TestLine(self) }

  fileprivate func take(_ id: String) { taken.withLock { $0.append(id) } }
}

private final class TestLine: MailLine {
  private let transport: TestTransport
  private let offered = Mutex<String?>(nil)

  init(_ transport: TestTransport) { self.transport = transport }

  func offer(_ envelope: Envelope) async throws(DeliveryFailure) {
    let id = String(envelope.recipient.mailbox)
    offered.withLock { precondition($0 == nil, "an offer stands already") }
    if let failure = await transport.offer(id) { throw failure }
    offered.withLock { $0 = id }
  }

  func send(_ message: [UInt8], then next: Envelope?) async -> Handover {
    let id = String(decoding: message, as: UTF8.self)
    offered.withLock { offered in
      precondition(offered == id, "what is sent was offered")
      offered = nil
    }
    let failure = await transport.receive(id)
    // What was unclear is taken: the worst of what it may mean.
    if failure == nil || failure?.kind == .unclear { transport.take(id) }
    let sent: Result<String, DeliveryFailure> = failure.map { .failure($0) } ?? .success("ok")
    guard let next else { return Handover(sent: sent) }
    if let failure, [.unreachable, .unclear].contains(failure.kind) {
      return Handover(sent: sent, offered: .failure(DeliveryFailure(.unreachable, "broke off")))
    }
    do throws(DeliveryFailure) {
      try await offer(next)
      return Handover(sent: sent, offered: .success(()))
    } catch {
      return Handover(sent: sent, offered: .failure(error))
    }
  }

  func withdraw() async { offered.withLock { $0 = nil } }

  func close() async {}
}

/// How often something happened, and at which time something else is to.
final class Counter: Sendable {
  private let count = Mutex(0)

  /// The how manieth time it is.
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}

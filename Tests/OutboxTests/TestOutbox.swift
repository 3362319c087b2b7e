import Foundation
import Mail
import Outbox
import Store
import StoreSQLite
import Synchronization
import Vocabulary

/// A store with an outbox for one test, in a folder that is gone after it.
struct TestOutbox: Sendable {
  let store: any Database
  let folder: String

  static func within(_ test: (TestOutbox) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "outbox-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteDatabase.openOrMake(path: folder + "/store.sqlite")
    try await store.migrate(to: [OutboxSchema.schema], place: "the test's store", at: 0)
    try await test(TestOutbox(store: store, folder: folder))
    try store.close()
  }

  /// In memory, for what asks the store thousands of times.
  static func quick() async throws -> TestOutbox {
    let store = try await SQLiteDatabase.inMemory(schemas: [OutboxSchema.schema])
    return TestOutbox(store: store, folder: "")
  }

  /// In which no time passes by itself.
  static func throttle(
    _ limits: SendingLimits, in store: any Database, for purpose: SendingPurpose = .single
  ) -> MailThrottle {
    let start = ContinuousClock.now
    return MailThrottle(limits, in: store, for: purpose, uptime: { start })
  }

  @discardableResult
  func queue(_ ids: String..., at now: Int = 1000) async throws -> [Bool] {
    let mails = try ids.map { try Self.mail($0) }
    return try await store.write { session in
      try mails.map { try session.queue($0, at: now) }
    }
  }

  static func mail(
    _ id: String, to recipient: String = "ada@example.org", reference: String? = nil,
    message: String = "Subject: Hello\r\n\r\nHello\r\n"
  ) throws -> WaitingMail {
    WaitingMail(
      messageID: id + "@plants.example", kind: "acknowledgement", form: "question", sender: nil,
      recipient: try EmailAddress(recipient), reference: reference, message: message)
  }

  func claim(_ count: Int = 10, by claim: String = "one", at now: Int, for seconds: Int = 60)
    async throws -> [ClaimedMail]
  {
    try await store.write { try $0.claimMails(count, by: claim, at: now, for: seconds) }
  }

  func states() async throws -> [MailState: Int] {
    try await store.read { try $0.countMailsByState() }
  }
}

/// Takes mails, as a test tells it to.
final class FakeTransport: MailTransport {
  private let taken = Mutex<[String]>([])
  private let answer: @Sendable (Envelope) throws(DeliveryFailure) -> Void

  init(_ answer: @escaping @Sendable (Envelope) throws(DeliveryFailure) -> Void = { _ in }) {
    self.answer = answer
  }

  var lineCount: Int { 1 }

  var delivered: [String] { taken.withLock { $0 } }

  func line() -> any MailLine { Line(transport: self) }

  final class Line: MailLine {
    private let transport: FakeTransport
    private let offered = Mutex<String?>(nil)

    init(transport: FakeTransport) { self.transport = transport }

    func offer(_ envelope: Envelope) async throws(DeliveryFailure) {
      try transport.answer(envelope)
      offered.withLock { $0 = envelope.messageID }
    }

    func send(_ message: [UInt8], then next: Envelope?) async -> Handover {
      transport.taken.withLock { $0 += offered.withLock { $0.map { [$0] } ?? [] } }
      return Handover(sent: .success("taken"))
    }

    func withdraw() async {}
    func close() async {}
  }
}

/// A clock that a test turns.
final class TestClock: Sendable {
  private let seconds: Mutex<Int>

  init(_ seconds: Int) { self.seconds = Mutex(seconds) }

  var now: Int {
    get { seconds.withLock { $0 } }
    set { seconds.withLock { $0 = newValue } }
  }
}

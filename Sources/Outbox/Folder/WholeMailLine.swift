import Mail
import Synchronization

/// A line on which a mail goes whole: nothing is opened for an offer, and any envelope is taken.
final class WholeMailLine: MailLine {
  typealias Taking =
    @Sendable ([UInt8], Envelope) async throws(DeliveryFailure) -> String

  private let take: Taking
  private let offered = Mutex<Envelope?>(nil)

  /// `take` gives the words with which it took a mail on.
  init(_ take: @escaping Taking) { self.take = take }

  func offer(_ envelope: Envelope) async { offered.withLock { $0 = envelope } }

  func send(_ message: [UInt8], then next: Envelope?) async -> Handover {
    let envelope = offered.withLock { offered in
      defer { offered = next }
      return offered
    }
    guard let envelope else { preconditionFailure("a message is offered before it is sent") }
    let sent: Result<String, DeliveryFailure>
    do throws(DeliveryFailure) {
      sent = .success(try await take(message, envelope))
    } catch {
      sent = .failure(error)
    }
    return Handover(sent: sent, offered: next.map { _ in .success(()) })
  }

  func withdraw() async { offered.withLock { $0 = nil } }

  func close() async {}
}

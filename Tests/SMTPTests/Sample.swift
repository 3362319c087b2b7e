import Mail
import SMTP
import Vocabulary

/// An envelope for the small messages below.
func envelope(_ mailbox: String) throws -> Envelope {
  Envelope(
    sender: try EmailAddress("post@shop.example"),
    recipient: try EmailAddress("\(mailbox)@example.org"), messageID: "\(mailbox)@shop.example",
    size: 20)
}

func message(_ text: String) -> [UInt8] { Array("Subject: x\r\n\r\n\(text)\r\n".utf8) }

/// Why an offer was not taken; nil if it was.
func failure(of line: any MailLine, offering envelope: Envelope) async -> DeliveryFailure? {
  do throws(DeliveryFailure) {
    try await line.offer(envelope)
    return nil
  } catch {
    return error
  }
}

extension Result where Failure == DeliveryFailure {
  var failure: DeliveryFailure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}

extension SMTPTimeouts {
  /// Little patience for one thing, and the usual for all others.
  init(short part: WritableKeyPath<SMTPTimeouts, Duration>) {
    self.init()
    self[keyPath: part] = .milliseconds(50)
  }
}

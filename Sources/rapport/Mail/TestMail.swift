import Mail
import Settings
import Signing
import Vocabulary

/// A short mail that shows whether mails arrive.
struct TestMail {
  let envelope: Envelope
  let bytes: [UInt8]

  /// Signed where there are keys. Throws a `PostOfficeFailure` where nobody is named that mails come
  /// from, and what `DKIMSigner.open` does.
  init(to recipient: EmailAddress, of office: PostOffice, at now: Timestamp, chance: Chance) throws
  {
    guard let sender = office.site.sender else { throw PostOfficeFailure.noSender }
    let once = chance.bytes(8).map { String($0, radix: 16) }.joined(separator: "-")
    let zone = office.site.zone
    let message = MailMessage(
      from: Mailbox(sender.address, name: sender.name), to: Mailbox(recipient),
      subject: "A mail from \(office.site.title)",
      text: """
        This mail was sent to see whether mails of \(office.site.title) arrive. It does.

        By: \(office.place)

        """,
      date: Timestamp(seconds: now.seconds, offset: zone.offset(at: now.seconds)),
      messageID: MessageID.make("try", of: once, domain: sender.address.domain),
      automatic: .generated)
    var bytes = Array(try message.written().utf8)
    try DKIMSigner.open(office.site, in: office.folder)?.sign(&bytes, at: now.seconds)
    self.bytes = bytes
    envelope = Envelope(
      sender: sender.address, recipient: recipient, messageID: message.messageID,
      size: bytes.count)
  }

  /// The words with which it was taken.
  func send(over line: any MailLine) async -> Result<String, DeliveryFailure> {
    do throws(DeliveryFailure) {
      try await line.offer(envelope)
    } catch {
      return .failure(error)
    }
    return await line.send(bytes, then: nil).sent
  }
}

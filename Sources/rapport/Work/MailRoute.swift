import Mail
import Outbox
import Signing

/// How mails leave, and how many of them may.
struct MailRoute: Sendable {
  let transport: any MailTransport
  var limits = SendingLimits.none
  var sign: Delivery.Signing = { _, _ in }
}

extension MailRoute {
  /// As site.yaml says, signed where there are keys. Throws a `PostOfficeFailure` where something is
  /// missing that it speaks of, and what `DKIMSigner.open` does.
  init(_ office: PostOffice) throws {
    self.init(transport: try office.transport(), limits: office.limits)
    guard let signer = try DKIMSigner.open(office.site, in: office.folder) else { return }
    sign = { message, seconds throws(DeliveryFailure) in
      do throws(DKIMFault) { try signer.sign(&message, at: seconds) } catch {
        throw DeliveryFailure(
          .later, "it could not be signed", because: error,
          advice: "Make new keys: rapport mail keys --replace")
      }
    }
  }
}

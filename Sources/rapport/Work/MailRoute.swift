import Mail
import Outbox

/// How mails leave, and how many of them may.
struct MailRoute: Sendable {
  let transport: any MailTransport
  var limits = SendingLimits.none
}

extension MailRoute {
  /// As site.yaml says. Throws a `PostOfficeFailure` where something is missing that it speaks of.
  init(_ office: PostOffice) throws {
    self.init(transport: try office.transport(), limits: office.limits)
  }
}

import Mail
import NIOSSL
import Vocabulary

extension DeliveryFailure {
  /// What ended a connection that is or becomes TLS; nil if the error is none of TLS.
  init?(tls error: any Error, server: SMTPServer, certificate: NIOSSLCertificate?) {
    switch error {
    case let error as NIOSSLExtraError where error == .failedToValidateHostname:
      self.init(
        .policy, "the mail server's certificate is for another name than \(server.host)",
        advice: "Set “host” under “mail: server” to the name that the server's owner gives for it.")
    case NIOSSLError.handshakeFailed(let problem):
      let reason = TLSReason(problem)
      switch reason.description {
      case "CERTIFICATE_VERIFY_FAILED": self.init(untrusted: certificate, reason)
      case "WRONG_VERSION_NUMBER" where server.security == .tls:
        self.init(
          .unreachable, "the mail server does not speak TLS from the first byte", because: reason,
          advice: "Set “security: starttls” under “mail: server”; it is usual for port 587.")
      default:
        self.init(
          .unreachable, "the mail server and we could not agree on TLS", because: reason,
          advice: "TLS 1.2 or newer is needed. Tell whoever runs the mail server.")
      }
    default: return nil
    }
  }

  /// Without asking the time: its dates stand there to be compared.
  private init(untrusted certificate: NIOSSLCertificate?, _ error: any Error) {
    let dates = certificate.map {
      "; it is valid from \(Self.day($0.notValidBefore)) to \(Self.day($0.notValidAfter))"
    }
    self.init(
      .policy, "the mail server's certificate cannot be trusted" + (dates ?? ""), because: error,
      advice:
        "If it is out of date, whoever runs the mail server must renew it; if an authority of your own signed it, name the authority's file as “certificates” under “mail: server”."
    )
  }

  private static func day(_ seconds: Int) -> CivilDate {
    CivilDate(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
  }
}

/// The name that OpenSSL has for a fault, such as `CERTIFICATE_VERIFY_FAILED`: what stands around it
/// in its words are places in its own source.
struct TLSReason: Error, CustomStringConvertible {
  let description: String

  init(_ problem: BoringSSLError) {
    let words = String(describing: problem)
    let start = words.firstRange(of: "OPENSSL_internal:")?.upperBound
    description =
      start.map { String(words[$0...].prefix { $0 == "_" || $0.isLetter || $0.isNumber }) } ?? words
  }
}

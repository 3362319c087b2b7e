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
        because: error,
        advice: "Set “host” under “mail: server” to the name that the server's owner gives for it.")
    case NIOSSLError.handshakeFailed(let problem):
      let words = String(describing: problem)
      if words.contains("CERTIFICATE_VERIFY_FAILED") {
        self.init(untrusted: certificate, error)
      } else if words.contains("WRONG_VERSION_NUMBER"), server.security == .tls {
        self.init(
          .unreachable, "the mail server does not speak TLS from the first byte", because: error,
          advice: "Set “security: starttls” under “mail: server”; it is usual for port 587.")
      } else {
        self.init(
          .unreachable, "the mail server and we could not agree on TLS", because: error,
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
        "If it is out of date, whoever runs the mail server must renew it; if an authority of your own signed it, this machine must know that authority."
    )
  }

  private static func day(_ seconds: Int) -> CivilDate {
    CivilDate(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
  }
}

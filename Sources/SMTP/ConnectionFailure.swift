import Mail
import NIOCore
import NIOPosix

extension DeliveryFailure {
  /// No connection came about.
  init(connecting server: SMTPServer, _ error: any Error) {
    let place = "\(server.host):\(server.port)"
    let attempts = error as? NIOConnectionError
    switch (attempts?.connectionErrors.first?.error ?? error, attempts?.connectionErrors.isEmpty) {
    case (_, true?):
      self.init(
        .unreachable, "the mail server \(server.host) cannot be found",
        because: attempts?.dnsAError ?? attempts?.dnsAAAAError ?? error,
        advice: "Check “host” under “mail: server”, and whether this machine can ask DNS.")
    case (ChannelError.connectTimeout, _):
      self.init(
        .unreachable,
        "nothing answered at \(place) within \(Self.words(server.timeouts.connect))",
        advice: "Check “host” and “port” under “mail: server”, and whether a firewall is between.")
    case (ChannelPipelineError.notFound, _):
      // It was over before it was looked at: a channel that is closed has no handlers.
      self.init(.unreachable, "the mail server closed the connection")
    case (let error, _):
      self.init(
        .unreachable, "there is no connection to the mail server at \(place)", because: error,
        advice: "Check “host” and “port” under “mail: server”, and whether the server is running.")
    }
  }

  /// A server that is there and says nothing.
  init(tooLong patience: SMTPPatience, _ time: Duration) {
    let missing =
      switch patience {
      case .greeting: "did not greet us"
      case .command, .data: "did not answer"
      case .block: "did not take the message's bytes"
      case .reply: "did not say whether it took the message"
      case .farewell: "did not say good-bye"
      }
    self.init(
      .unreachable, "the mail server \(missing) within \(Self.words(time))",
      advice: patience == .greeting
        ? "If the port is 465, set “security: tls” under “mail: server”." : nil)
  }

  private static func words(_ time: Duration) -> String {
    let seconds = time.components.seconds
    guard seconds > 0 else {
      return "\(time.components.attoseconds / 1_000_000_000_000_000) milliseconds"
    }
    return seconds == 1 ? "1 second" : "\(seconds) seconds"
  }
}

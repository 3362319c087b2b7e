import Glibc
public import Mail
import Store
import Vocabulary

/// A program that takes a mail on its standard input, as `sendmail` of every mail server does.
///
/// It is started without a shell: an address is one word of the command, and two hyphens end what
/// could be an option.
public struct Sendmail: MailTransport {
  private let program: String
  private let environment: [String]
  private let patience: Duration

  /// - Parameters:
  ///   - environment: what the program knows of its surroundings, as `HOME=/home/maud`.
  ///   - patience: how long it may take for one mail; the final reply of a server is waited for
  ///     as long (RFC 5321 §4.5.3.2.6).
  public init(_ program: String, environment: [String], patience: Duration = .seconds(600)) {
    (self.program, self.environment, self.patience) = (program, environment, patience)
  }

  /// It mostly waits for its disk.
  public var lineCount: Int { 2 }

  public func line() -> any MailLine {
    WholeMailLine { message, envelope throws(DeliveryFailure) in
      try await hand(message, envelope)
      return "taken by \(program)"
    }
  }

  private func hand(_ message: [UInt8], _ envelope: Envelope) async throws(DeliveryFailure) {
    let run: ProgramRun
    do {
      run = try ProgramRun(
        program, words(for: envelope), environment: environment,
        input: LineFeeds.only(in: message))
    } catch {
      throw DeliveryFailure(
        .unreachable, "\(program) cannot be started", because: error,
        advice: "Install a mail server, or check “mail.sendmail” in site/site.yaml.")
    }
    let end = await run.end(within: patience)
    if let failure = SendmailExit.failure(of: program, end, saying: run.firstError) {
      throw failure
    }
  }

  /// Dots do not end the message, and nobody is asked for in its headers.
  private func words(for envelope: Envelope) -> [String] {
    ["-i"] + (envelope.is8Bit ? ["-B8BITMIME"] : []) + [
      "-f", envelope.sender?.text ?? "<>", "--", envelope.recipient.text,
    ]
  }
}

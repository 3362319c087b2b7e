import Glibc
import Mail
import Vocabulary

/// What the end of a sendmail program means for its mail.
enum SendmailExit {
  /// Nil where it was taken. `words` is the first line of what it said.
  static func failure(of program: String, _ end: ProgramRun.End, saying words: String?)
    -> DeliveryFailure?
  {
    let said = words.map { ": \($0)" } ?? ""
    switch end {
    case .code(0): return nil
    case .code(let code):
      return DeliveryFailure(
        kind(of: code), "\(program) did not take the mail\(said)", status: "exit \(code)",
        advice: kind(of: code) == .policy ? "Mend the mail server's settings on this machine." : nil
      )
    case .signal(let number):
      return DeliveryFailure(
        .unclear, "\(program) was ended by signal \(number) when it had the mail\(said)")
    case .patience:
      return DeliveryFailure(
        .unclear, "\(program) had the mail and did not end in time\(said)",
        advice: "Look into the mail server's log on this machine.")
    }
  }

  /// The codes of sysexits.h. One that is not among them says only that the mail was not taken.
  private static func kind(of code: Int32) -> DeliveryFailure.Kind {
    switch code {
    // The message, the recipient's name, the recipient's machine.
    case EX_DATAERR, EX_NOUSER, EX_NOHOST: .refused
    // How it was called, what it may do, how it was set up: the same for every mail.
    case EX_USAGE, EX_NOPERM, EX_CONFIG: .policy
    default: .later
    }
  }
}

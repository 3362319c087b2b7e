import ArgumentParser
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// `rapport mail retry`
struct RetryMailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Let mails that were given up, or wait, be tried again now.",
    discussion: """
      The worker takes them up with its next round. Messages of newsletters are not
      among them: rapport newsletter resume.

      Examples:
        rapport mail retry ada@example.org
        rapport mail retry --all-failed
      """)

  @Argument(help: "An address, or the ID that rapport mail status shows.")
  var mail: String?

  @OptionGroup var data: DataOptions

  @Flag(help: "All that were given up.")
  var allFailed = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard (mail != nil) != allFailed else {
      throw ValidationError("Name a mail or an address, or say “--all-failed”.")
    }
  }

  func run() async throws {
    let store = try data.openStore()
    let now = Timestamp.now().seconds
    let mail = mail ?? ""
    let (count, state) = try await store.write { [allFailed] session -> (Int, MailState?) in
      if allFailed { return (try session.retryMails(.allFailed, at: now), nil) }
      // Message-IDs look like addresses: what is one of ours is meant as one.
      if let state = try session.mailState(mail) {
        return (try session.retryMails(.message(mail), at: now), state)
      }
      guard let person = try? EmailAddress(mail) else { return (0, nil) }
      return (try session.retryMails(.recipient(person), at: now), nil)
    }
    guard count > 0 || allFailed else { throw RetryFailure(mail, state) }
    Terminal.say(
      json
        ? try JSONText.of(["retried": count])
        : count == 0
          ? "None was given up." : "\(counted(count, "mail")) will be tried again now.")
  }
}

/// Why a mail is not tried again.
enum RetryFailure: Failure, Equatable {
  case unknown(String)
  case sent(String), claimed(String), emptied(String)

  init(_ mail: String, _ state: MailState?) {
    self =
      switch state {
      case nil: .unknown(mail)
      case .sent: .sent(mail)
      case .claimed: .claimed(mail)
      case .waiting, .failed: .emptied(mail)
      }
  }

  var description: String {
    switch self {
    case .unknown(let mail): "no mail to “\(mail.onOneLine)”, or called so, was given up or waits"
    case .sent(let mail): "the mail \(mail.onOneLine) was sent"
    case .claimed(let mail): "a worker is at the mail \(mail.onOneLine)"
    case .emptied(let mail): "the text of the mail \(mail.onOneLine) is forgotten already"
    }
  }

  var advice: String? {
    switch self {
    case .unknown: "See which there are: rapport mail status"
    case .sent, .emptied: nil
    case .claimed: "Wait a moment, and look again: rapport mail status"
    }
  }
}

import ArgumentParser
import Contacts
import Glibc
import Newsletter
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter resolve`
struct ResolveIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Decide about messages of which nobody knows whether they left.",
    discussion: """
      A message is in doubt when whoever sent it was killed, or the line broke, between
      its last byte and the receiver's answer. Look into the log of your mail server for
      its Message-ID, which rapport newsletter status shows, and say what you found.

      Examples:
        rapport newsletter resolve spring-list --sent
        rapport newsletter resolve spring-list --again ada@example.org
      """)

  @Argument(help: "The issue.")
  var issue: String

  @Argument(
    help: "Whose message; all that are in doubt if nobody is named.",
    transform: EmailAddress.init(argument:))
  var addresses: [EmailAddress] = []

  @Flag(help: "It was sent.")
  var sent = false

  @Flag(help: "Send it once more. Who has it gets it twice.")
  var again = false

  @OptionGroup var data: DataOptions

  @Flag(help: "Do not ask.")
  var yes = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard sent != again else { throw ValidationError("Say either --sent or --again.") }
  }

  func run() async throws {
    let (issue, again, now) = (issue, again, Timestamp.now().seconds)
    let store = try data.openStore()
    let ids = try await chosen(in: store, at: now)
    if !ids.isEmpty { try ask(ids.count) }
    let count = try await store.write { session in
      try ids.count {
        again
          ? try session.settle(again: $0, of: issue, at: now)
          : try session.settle(sent: $0, of: issue)
      }
    }
    if json { return Terminal.say(try JSONText.of([again ? "again" : "sent": count])) }
    guard count > 0 else { return Terminal.say("Nothing of “\(issue)” is in doubt.") }
    Terminal.say(
      again
        ? "\(counted(count, "message")) to be sent again: rapport newsletter resume \(issue)"
        : "\(counted(count, "message")) noted as sent.")
  }

  /// The contacts whose messages are meant. Throws a `NewsletterFailure`.
  private func chosen(in store: any Database, at now: Int) async throws -> [String] {
    let (issue, addresses) = (issue, addresses)
    return try await store.write { session in
      try session.settleGoneWorkers(seenBy: .here, at: now)
      guard try session.run(of: issue) != nil else { throw NewsletterFailure.neverSent(issue) }
      let unclear = try session.unclearDeliveries(of: issue).map(\.contactID)
      guard !addresses.isEmpty else { return unclear }
      return try addresses.map { address in
        guard let id = try session.contact(address)?.id, unclear.contains(id) else {
          throw NewsletterFailure.notUnclear(issue, address)
        }
        return id
      }
    }
  }

  private func ask(_ count: Int) throws {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1 else { throw NewsletterFailure.nobodyToDecide(issue) }
    let deed = again ? "Send \(counted(count, "message")) again" : "Note \(count) as sent"
    Terminal.tell(unfinished: "\(deed)? [y/N] ")
    guard let answer = readLine()?.lowercased(), ["y", "yes"].contains(answer) else {
      throw CleanExit.message("Nothing was changed.")
    }
  }
}

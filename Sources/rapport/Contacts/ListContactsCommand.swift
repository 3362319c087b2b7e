public import ArgumentParser
public import Contacts
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts list`
struct ListContactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people who are known, by their addresses.",
    discussion: """
      Examples:
        rapport contacts list --count 20 --after ada@example.org
        rapport contacts list --list news --state pending
      """)

  @OptionGroup var data: DataOptions

  @Option(help: "How many to list at most.")
  var count = 100

  @Option(help: "Go on after this address.", transform: EmailAddress.init(argument:))
  var after: EmailAddress?

  @Option(help: "Only people of this list.")
  var list: String?

  @Option(help: "Only people who stand so with it: pending, subscribed or left.")
  var state: Subscription.State?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard count > 0 else { throw ValidationError("A count is at least 1.") }
    guard state == nil || list != nil else { throw ValidationError("Add --list to --state.") }
  }

  func run() async throws {
    let (after, count, list, state) = (after, count, list, state)
    let reports = try await data.openStore().read { session in
      try session.readers(
        session.contacts(after: after, count: count, list: list, state: state)
      ).map { ContactReport($0) }
    }
    if json { return Terminal.say(try JSONText.of(reports)) }
    for report in reports { Terminal.say(report.line) }
  }
}

extension EmailAddress {
  init(argument: String) throws {
    do { try self.init(argument) } catch { throw ValidationError("\(argument): \(error)") }
  }
}

extension Subscription.State: ExpressibleByArgument {}

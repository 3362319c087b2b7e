import ArgumentParser
import Contacts
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts list`
struct ListContactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people who are known, by their addresses.",
    discussion: """
      Example:
        rapport contacts list --count 20 --after ada@example.org
      """)

  @OptionGroup var data: DataOptions

  @Option(help: "How many to list at most.")
  var count = 100

  @Option(help: "Go on after this address.", transform: EmailAddress.init(argument:))
  var after: EmailAddress?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard count > 0 else { throw ValidationError("A count is at least 1.") }
  }

  func run() async throws {
    let (after, count) = (after, count)
    let contacts = try await data.openStore().read { session in
      try session.contacts(after: after, count: count)
    }
    if json { return Terminal.say(try JSONText.of(contacts.map(ContactReport.init))) }
    for contact in contacts { Terminal.say(ContactReport(contact).line) }
  }
}

extension EmailAddress {
  init(argument: String) throws {
    do { try self.init(argument) } catch { throw ValidationError("\(argument): \(error)") }
  }
}

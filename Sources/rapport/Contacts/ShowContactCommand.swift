import ArgumentParser
import Contacts
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts show`
struct ShowContactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all that is known of a person.",
    discussion: """
      Fields and interests, lists, what they agreed to in which words, and what happened
      when.

      Example:
        rapport contacts show ada@example.org
      """)

  @Argument(help: "The person's address.", transform: EmailAddress.init(argument:))
  var address: EmailAddress

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let address = address
    let report = try await data.openStore().read { session -> ContactReport in
      guard let contact = try session.contact(address) else {
        throw ContactFailure.unknown(address)
      }
      return try ContactReport(
        session.readers([contact])[0], subscriptions: session.subscriptions(of: contact),
        consents: session.consents(of: contact), timeLine: session.wholeTimeLine(of: contact),
        seenAt: session.lastSeen(contact))
    }
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

/// Why a person cannot be shown or merged.
enum ContactFailure: Failure {
  case unknown(EmailAddress)
  case samePerson(EmailAddress)

  var description: String {
    switch self {
    case .unknown(let address): "nobody is known by \(address)"
    case .samePerson(let address): "\(address) is one person already"
    }
  }

  var advice: String? {
    switch self {
    case .unknown: "List who is: rapport contacts list"
    case .samePerson: "Name two addresses: the one to keep, and the other."
    }
  }
}

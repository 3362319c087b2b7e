import ArgumentParser
import Contacts
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts show`
struct ShowContactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a person's lists, and what they agreed to.",
    discussion: """
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
        contact, subscriptions: session.subscriptions(of: contact),
        consents: session.consents(of: contact))
    }
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

/// Why a person cannot be shown.
enum ContactFailure: Failure {
  case unknown(EmailAddress)

  var description: String {
    switch self {
    case .unknown(let address): "nobody is known by \(address)"
    }
  }

  var advice: String? { "List who is: rapport contacts list" }
}

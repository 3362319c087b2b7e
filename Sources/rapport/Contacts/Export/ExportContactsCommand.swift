import ArgumentParser
import Contacts
import Endpoint
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts export`
struct ExportContactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write people as a table or as JSON, or all of one person.",
    discussion: """
      A table is CSV for a spreadsheet: a cell that would be calculated there has an
      apostrophe before it. With an address it is all that is kept of that person, as
      JSON: what they may ask to see.

      Examples:
        rapport contacts export --output customers.csv
        rapport contacts export --list news --format json
        rapport contacts export ada@example.org > ada.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @Argument(help: "A person's address, for all of them.", transform: EmailAddress.init(argument:))
  var address: EmailAddress?

  @OptionGroup var data: DataOptions

  @Option(help: "Only those who are subscribed to this list.")
  var list: String?

  @Option(help: "Only those of this segment.")
  var segment: String?

  @Option(help: "csv, or json: a line for each.")
  var format: Format?

  @Option(help: "The file to write; it must not be there. Standard output if none is named.")
  var output: String?

  func validate() throws {
    guard address == nil || (list == nil && segment == nil && format == nil) else {
      throw ValidationError(
        "All of one person is JSON, and takes no --list, --segment or --format.")
    }
  }

  func run() async throws {
    let store = try data.openStore()
    if let address {
      let seal = ContactSeal(key: try ContactKey.read(in: data.folder))
      let person = try await PersonExport(folder: data.folder, store: store).person(
        address, suppressedAs: seal.suppressionHash(of: address))
      return try NewOutput.named(output).write(Array("\(JSONText.of(person))\n".utf8))
    }
    let settings = try data.contactSettings()
    let scope = try scope(in: settings)
    let now = Timestamp.now().seconds
    let table = ContactTable(fields: settings.fields)
    let file = try NewOutput.named(output)
    if format != .json { try file.write(table.heading) }
    var last: Contact?
    repeat {
      let page = try await store.read { [last] session in
        try session.exportedContacts(scope, after: last, count: 500, at: now)
      }
      for one in page {
        try file.write(
          format == .json
            ? Array((JSONText.line(of: ContactLine(one)) + "\n").utf8) : table.line(for: one))
      }
      last = page.last?.reader.contact
    } while last != nil
  }

  private func scope(in settings: ContactSettings) throws(ExportFailure) -> ExportScope {
    if let list, settings.list(list) == nil {
      throw .unknownList(list, among: settings.lists.map(\.name))
    }
    guard let name = segment else {
      return list.map { .audience(Audience(list: $0)) } ?? .everybody
    }
    guard let segment = settings.segment(name) else {
      throw .unknownSegment(name, among: settings.segments.map(\.name))
    }
    guard let audience = settings.audience(of: segment, on: list) else {
      throw .noList(segment: name)
    }
    return .audience(audience)
  }
}

/// Why people cannot be written.
enum ExportFailure: Failure {
  case unknownList(String, among: [String])
  case unknownSegment(String, among: [String])
  case noList(segment: String)

  var description: String {
    switch self {
    case .unknownList(let name, _): "there is no list “\(name)”"
    case .unknownSegment(let name, _): "there is no segment “\(name)”"
    case .noList(let name): "the segment “\(name)” names no list that all of it are on"
    }
  }

  var advice: String? {
    switch self {
    case .unknownList(let name, let known), .unknownSegment(let name, let known):
      NearestName.question(name, among: known)
        ?? (known.isEmpty ? nil : "There are: \(known.joined(separator: ", ")).")
    case .noList: "Name it: --list news"
    }
  }
}

extension NewOutput {
  /// Standard output where there is no name.
  fileprivate static func named(_ path: String?) throws(FileFailure) -> NewOutput {
    guard let path else { return NewOutput() }
    return try NewOutput(path)
  }
}

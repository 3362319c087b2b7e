import ArgumentParser
import Content
import Foundation
import Site
import Vocabulary

/// `rapport list`
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List pages that are held back, or every address of the site.",
    usage: "rapport list drafts|scheduled|expired|urls [<options>]",
    discussion: """
      A line has the moment by the site's clocks, the file, and the address.

      Examples:
        rapport list scheduled
        rapport list drafts --source my-shop
        rapport list urls --json
      """)

  @Argument(help: "drafts, scheduled, expired or urls.")
  var what: ListedKind

  @Option(help: "The site's folder.", completion: .directory)
  var source = "."

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    try BuildPlaces.check(source: source)
    let now = Timestamp.now()
    let site = await SiteOverview(
      .onDisk(source), folderName: BuildPlaces.name(of: source),
      cores: max(1, ProcessInfo.processInfo.activeProcessorCount), at: now,
      fragments: { settings in
        var fragments = SiteFragments()
        OwnerIssues(.onDisk(source), settings: settings)?.add(to: &fragments, at: now)
        return fragments
      })
    let errors = site.findings.filter { $0.weight == .error }
    Terminal.tell(FindingList(errors, inColour: Terminal.hasColour).lines)
    let list = ListedPages(what, of: site)
    if json {
      Terminal.say(try JSONText.of(list.rows))
    } else if list.rows.isEmpty {
      Terminal.tell([what.nothing])
    } else {
      for line in list.lines { Terminal.say(line) }
    }
    if !errors.isEmpty { throw ExitCode.failure }
  }
}

/// What can be listed.
enum ListedKind: String, ExpressibleByArgument, CaseIterable {
  case drafts, scheduled, expired, urls

  var nothing: String {
    switch self {
    case .drafts: "There are no drafts."
    case .scheduled: "Nothing is scheduled."
    case .expired: "Nothing has expired."
    case .urls: "There are no addresses."
    }
  }
}

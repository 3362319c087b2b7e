import ArgumentParser
import Content
import Foundation
import Settings
import Site
import Vocabulary

/// `rapport publish`
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Build the site, and bring it to where visitors see it.",
    usage: "rapport publish [<options>]",
    discussion: """
      Where that is stands in site.yaml, below “publish”: a folder, a host and a folder
      of it, or a command of your own. What others put there is not touched.

      Examples:
        rapport publish --dry-run
        rapport publish
        rapport publish --no-build --source my-shop
      """)

  @Option(help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(
    help: "Where the built site lies. Default: public in the site's folder.",
    completion: .directory)
  var output: String?

  @Flag(help: "List what would change there, and change nothing.")
  var dryRun = false

  @Flag(help: "Bring the site as it was built before.")
  var noBuild = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    var words = ["--source", source]
    if let output { words += ["--output", output] }
    let build = try BuildCommand.parse(words)
    try BuildPlaces.check(source: source, output: build.flags.outputFolder)
    let (settings, findings) = SiteSettings.read(
      .onDisk(source), folderName: BuildPlaces.name(of: source))
    let mistakes = findings.filter { $0.weight == .error }
    guard mistakes.isEmpty else { throw Findings(mistakes) }
    guard let target = settings.publish.target else { throw PublishFailure.noTarget }
    if !noBuild { try await build.run(quietly: json) }
    let site = try BuiltSite(at: build.flags.outputFolder, for: "rapport publish", at: .now())
    Terminal.tell(
      site.passedOver.map { "not published, as it is a link or no plain file: \(site.path)/\($0)" })
    let publication = Publication(site: site, source: source, isDry: dryRun)
    let report = try publication.run(to: target)
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

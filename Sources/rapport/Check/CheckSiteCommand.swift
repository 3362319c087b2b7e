import ArgumentParser

import Settings
import Foundation
import Site
import Vocabulary

/// `rapport check`
struct CheckSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell what visitors would stumble over, before they do.",
    usage: "rapport check [<options>]",
    discussion: """
      Reads the site as a build does, writes nothing, and looks for links that lead nowhere,
      titles that two pages share, pictures without words, files that nobody uses and more:
      docs/checking.md explains each. Ends with status 1 if there is an error.

      Examples:
        rapport check
        rapport check --strict --annotations
        rapport check --external
        rapport check --drafts --json
      """)

  @OptionGroup var flags: CheckFlags

  @Flag(help: "End with status 1 if there is a warning, too.")
  var strict = false

  @Flag(help: "Tell of pages whose text leads nowhere, too.")
  var all = false

  @Flag(help: "Ask other sites whether the links to them lead somewhere.")
  var external = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  @Flag(help: "Report as annotations, which GitHub shows beside the lines.")
  var annotations = false

  func validate() throws {
    guard !json || !annotations else {
      throw ValidationError("Choose one of --json and --annotations.")
    }
  }

  func run() async throws {
    try BuildPlaces.check(source: flags.source)
    MemoryHabits.set(keeping: MemoryHabits.all)
    let progress = Progress(isShown: Terminal.isWatched)
    let check = OwnerCheck(source: flags.source, options: flags.options, tellsAll: all)
    var report = await check.run(at: .now(), onStep: progress.show)
    progress.clear()
    var unclear = 0
    if external {
      let outside = try await OwnerLinks(source: flags.source, isWatched: Terminal.isWatched)
        .check(report, at: .now())
      report.add(outside.findings, of: .links)
      unclear = outside.unclear
    }
    if json {
      Terminal.say(try JSONText.of(CheckJSON(report, unclear: unclear)))
    } else if annotations {
      Terminal.say(Annotations(report.remarks.map(\.finding)).lines)
      Terminal.say(CheckText.closing(report, unclear: unclear))
    } else {
      Terminal.say(CheckText(report.remarks.map(\.finding), inColour: Terminal.saysInColour).lines)
      Terminal.say(CheckText.closing(report, unclear: unclear))
    }
    if report.errors > 0 || (strict && report.warnings > 0) { throw ExitCode.failure }
  }
}

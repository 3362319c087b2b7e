import ArgumentParser
import Content
import Foundation
import Site
import Vocabulary

/// `rapport build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the site to public/, ready for any web server.",
    usage: "rapport build [<options>]",
    discussion: """
      Examples:
        rapport build
        rapport build --source my-shop --output /var/www/my-shop
        rapport build --drafts --base-url https://example.org/preview
        rapport build --if-due
      """)

  @OptionGroup var flags: BuildFlags

  @Flag(help: "Take broken links and doubtful aliases for errors.")
  var strict = false

  @Flag(help: "Name index.html in links, so that the site can be opened from a disk.")
  var forDisk = false

  @Flag(help: "Build only if a page has appeared or expired since the last build: for cron.")
  var ifDue = false

  @Flag(help: "Build everything anew, though nothing has changed since the last build.")
  var fresh = false

  @Flag(help: "Compare what stands in the output folder with a build from nothing, byte by byte.")
  var verify = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  @Flag(help: "Show where the time went.")
  var stats = false

  func run() async throws { try await run(quietly: false) }

  /// Quietly: where standard output is for another report.
  func run(quietly isQuiet: Bool) async throws {
    try BuildPlaces.check(source: flags.source, output: flags.outputFolder)
    // As the output folder notes it, by which the worker knows whether it may do the same.
    let words = ["rapport build"] + flags.words + (forDisk ? ["--for-disk"] : [])
    let command = words.joined(separator: " ")
    if ifDue, let rest = try DueBuild.rest(flags, like: command, at: .now()) {
      return Terminal.say(json ? try JSONText.of(rest) : rest.text)
    }
    var options = flags.options
    // A trial is not the site that others link to.
    options.keepsLedger = words.count == 1
    MemoryHabits.set(keeping: MemoryHabits.all)
    options.isStrict = strict
    options.forDisk = forDisk
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(isShown: Terminal.isWatched && !json)
    let build = OwnerBuild(
      source: flags.source, output: flags.outputFolder, options: options,
      command: command)
    let report = try await build.report(
      knowing: memory(command), isFresh: fresh || stats, at: .now(), onStep: progress.show)
    progress.clear()

    let seconds = (clock.now - start) / .seconds(1)
    if json {
      Terminal.say(try JSONReport(report, seconds: seconds).text)
    } else {
      Terminal.tell(FindingList(report.findings, inColour: Terminal.hasColour).lines)
      if stats { Terminal.say(StatisticsTable(report.statistics).text) }
      let closing = ClosingReport(report, seconds: seconds).text
      if isQuiet { Terminal.tell([closing]) } else { Terminal.say(closing) }
    }
    if report.hasErrors { throw ExitCode.failure }
    guard verify else { return }
    let verified = try await VerifiedBuild.compare(build, at: .now())
    Terminal.tell(verified.lines)
    if !verified.isSame { throw ExitCode.failure }
  }

  private func memory(_ command: String) -> BuildMemory {
    BuildMemory(
      source: flags.source, output: flags.outputFolder,
      command: command + (strict ? " --strict" : ""))
  }
}

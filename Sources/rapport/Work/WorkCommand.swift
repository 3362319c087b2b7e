import ArgumentParser
import Foundation
import Store
import StoreSQLite
import Vocabulary

/// `rapport work`
struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Send mails and newsletters whose time has come, and do the other chores.",
    usage: "rapport work [<options>]",
    discussion: """
      Works until it is stopped, or once, from cron. Several may work at the same
      time. SIGTERM or Ctrl-C lets it finish what is on the wire; a second one ends it
      at once. Ends with status 1 if --once met a trouble.

      Examples:
        rapport work
        rapport work --health 9090
        rapport work --once --source my-shop
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Do all there is to do now, then end.")
  var once = false

  @Option(help: ArgumentHelp("How long to wait between two rounds.", valueName: "seconds"))
  var every = 5

  @Option(
    help: ArgumentHelp(
      "Show /health and /metrics on this port of this computer, or at host:port.",
      valueName: "port"))
  var health: HealthAddress?

  @Option(
    help: "Where the built site lies. Default: public in the site's folder.",
    completion: .directory)
  var output: String?

  @Flag(help: "Do not build the site again when a page's day has come or is over.")
  var noRebuild = false

  @Flag(help: "Report as JSON on standard output, a line for each thing done.")
  var json = false

  func validate() throws {
    guard (1...3600).contains(every) else {
      throw ValidationError("“--every” takes 1 to 3600 seconds.")
    }
    guard !once || health == nil else {
      throw ValidationError("“--health” is for a worker that stays: leave out “--once”.")
    }
  }

  func run() async throws {
    MemoryHabits.set(keeping: MemoryHabits.some)
    let store = try data.openStore(for: once ? .once : .server)
    let clock: @Sendable () -> Int = { Timestamp.now().seconds }
    let record = WorkRecord(at: clock())
    let presence = WorkerPresence(in: store, .system, record: record, clock: clock)
    let site = output ?? (data.source == "." ? "public" : data.source + "/public")
    var chores = Chores.all(
      of: data.source, to: noRebuild ? nil : site, in: data.folder, store, .system, clock: clock)
    if !once { chores.append(presence.chore) }
    let loop = WorkLoop(chores, every: every, record: record, clock: clock, say: show)
    try await presence.renew()
    if once { return try await finish(loop, presence) }
    Terminal.tell(["Working every \(counted(every, "second")) (Ctrl-C ends it)"])
    let page = health.map { address in
      Task { try await HealthServer(at: address, record: record, store: store, clock: clock).run() }
    }
    defer { page?.cancel() }
    try await ResidentWork(loop: loop, presence: presence).run()
  }

  private func finish(_ loop: WorkLoop, _ presence: WorkerPresence) async throws {
    let reports = await loop.runOnce()
    try await presence.leave()
    let worth = reports.filter { $0.done != nil || $0.trouble != nil }
    for report in worth { try show(ChoreReport(fromOnce: report)) }
    if worth.isEmpty, !json { Terminal.tell(["Nothing to do."]) }
    if worth.contains(where: { $0.trouble != nil }) { throw ExitCode.failure }
  }

  @Sendable private func show(_ report: ChoreReport) throws {
    if json { return Terminal.say(try report.json) }
    if report.done != nil { Terminal.say(report.lines[0]) }
    Terminal.tell(Array(report.lines.dropFirst(report.done == nil ? 0 : 1)))
  }
}

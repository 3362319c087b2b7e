import ArgumentParser
import Foundation
import Store
import StoreSQLite
import Vocabulary

/// `rapport work`
struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Send mails and newsletters whose time has come, and forget what is due to be.",
    usage: "rapport work [<options>]",
    discussion: """
      Works until it is stopped, or once, from cron. Several may work at the same
      time. Ends with status 1 if --once met a trouble.

      Examples:
        rapport work
        rapport work --once --source my-shop
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Do all there is to do now, then end.")
  var once = false

  @Option(help: ArgumentHelp("How long to wait between two rounds.", valueName: "seconds"))
  var every = 5

  @Flag(help: "Report as JSON on standard output, a line for each thing done.")
  var json = false

  func validate() throws {
    guard (1...3600).contains(every) else {
      throw ValidationError("“--every” takes 1 to 3600 seconds.")
    }
  }

  func run() async throws {
    let store = try data.openStore(for: once ? .once : .server)
    let round = WorkRound(
      Chores.all(
        of: data.source, in: data.folder, store, .system, clock: { Timestamp.now().seconds }))
    if once {
      let now = Timestamp.now().seconds
      let reports = await WorkRound.work(round.chores, at: now)
      try show(reports)
      if reports.isEmpty, !json { Terminal.tell(["Nothing to do."]) }
      if reports.contains(where: { $0.trouble != nil }) { throw ExitCode.failure }
    } else {
      try await workOn(round)
    }
  }

  /// Round after round, until a signal comes; then the round is finished.
  private func workOn(_ round: WorkRound) async throws {
    let signals = StopSignals()
    let stop = signals.stream
    Terminal.tell(["Working every \(counted(every, "second")) (Ctrl-C ends it)"])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in stop {} }
      group.addTask {
        var round = round
        while !Task.isCancelled {
          let now = Timestamp.now().seconds
          try show(await WorkRound.work(round.due(at: now), at: now))
          // Woken early it is to end, which the loop sees.
          try? await Task.sleep(for: .seconds(every))
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private func show(_ reports: [ChoreReport]) throws {
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      for report in reports {
        Terminal.say(String(decoding: try encoder.encode(report), as: UTF8.self))
      }
    } else {
      for report in reports {
        if report.done != nil { Terminal.say(report.lines[0]) }
        Terminal.tell(Array(report.lines.dropFirst(report.done == nil ? 0 : 1)))
      }
    }
  }
}

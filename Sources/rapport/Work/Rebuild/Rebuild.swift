import Foundation
import Site
import Synchronization
import Vocabulary

/// Builds a site again when a page's day has come or is over. Only a site that is built already, and
/// as `rapport build` does without options.
final class Rebuild: Sendable {
  private let source: String, output: String
  private let calendar: OwnerCalendar
  /// Whether a build was due and could not be made.
  private let isOwed = Mutex(false)

  init(source: String, output: String) {
    (self.source, self.output) = (source, output)
    calendar = OwnerCalendar(source: source)
  }

  /// What was done, in words; nil where nothing was due. Throws a `RebuildFailure`, or what a build
  /// throws.
  func run(at now: Int) async throws -> String? {
    guard try isDue(at: now) else { return nil }
    isOwed.withLock { $0 = true }
    var options = BuildOptions()
    options.cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let build = OwnerBuild(
      source: source, output: output, options: options, command: "rapport work")
    let report = try await build.run(at: Timestamp(seconds: now))
    let errors = report.findings.filter { $0.weight == .error }
    guard errors.isEmpty else { throw RebuildFailure.errors(errors) }
    isOwed.withLock { $0 = false }
    return "the site was built again, \(counted(report.written, "file")) changed"
  }

  private func isDue(at now: Int) throws -> Bool {
    guard let last = try LastBuild.read(output), last.isPlain else { return false }
    if isOwed.withLock(\.self) { return true }
    return calendar.now().isDue(since: last.at, at: now)
  }
}

/// Why a page whose day has come is not on the site.
enum RebuildFailure: Failure, Equatable {
  case errors([Finding])

  var description: String {
    switch self {
    case .errors(let errors):
      "the site cannot be built again for the pages whose day has come:"
        + " \(counted(errors.count, "error")), first \(errors.first.map { "\($0)" } ?? "")"
    }
  }

  var advice: String? { "See them all: rapport build" }
}

extension Chore {
  static func rebuild(_ source: String, to output: String) -> Chore {
    let rebuild = Rebuild(source: source, output: output)
    return Chore(name: "site", pause: 60) { now in Done(text: try await rebuild.run(at: now)) }
      .forLeader
  }
}

import Content
import Foundation
import Glibc
import Site
import Vocabulary

extension BuildEffects {
  /// This machine's disk, clock and signals.
  static func real(
    source: String, onStep: @escaping @Sendable (BuildStep) -> Void = { _ in },
    beforeCommit: @escaping @Sendable ([PageShell]) throws -> Void = { _ in }
  ) -> BuildEffects {
    let start = ContinuousClock.now
    return BuildEffects(
      files: .onDisk(source), uptime: { (ContinuousClock.now - start) / .seconds(1) },
      onStep: onStep, beforeCommit: beforeCommit, uninterrupted: withoutSignals)
  }
}

/// Ctrl-C between two renames would leave half of the new site: it waits for the few milliseconds
/// that they take. Before that it ends the build, and the old site is whole.
private func withoutSignals(_ work: () throws -> OutputReport) throws -> OutputReport {
  let signals = [SIGINT, SIGTERM, SIGHUP]
  let before = signals.map { signal($0, SIG_IGN) }
  defer { for (number, handler) in zip(signals, before) { signal(number, handler) } }
  return try work()
}

extension Timestamp {
  /// By this machine's clock.
  static func now() -> Timestamp { Timestamp(seconds: Int(Date().timeIntervalSince1970)) }
}

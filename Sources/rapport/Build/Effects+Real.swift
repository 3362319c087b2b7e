import Foundation
import Content
import Site
import Vocabulary

extension BuildEffects {
  /// This machine's disk and clock.
  static func real(source: String, onStep: @escaping @Sendable (BuildStep) -> Void = { _ in }) -> BuildEffects {
    let start = ContinuousClock.now
    return BuildEffects(
      files: .onDisk(source), uptime: { (ContinuousClock.now - start) / .seconds(1) }, onStep: onStep)
  }
}

extension Timestamp {
  /// By this machine's clock.
  static func now() -> Timestamp { Timestamp(seconds: Int(Date().timeIntervalSince1970)) }
}

import Foundation
import Synchronization

/// Remembers what Foundation says about a zone, which takes it a microsecond or more a question.
///
/// Time is cut into stretches of 24 days. Clocks change at most once in one (Morocco's, the
/// closest together, are a month apart), so two questions and a search describe it.
final class ZoneClock: Sendable {
  private struct Stretch {
    let before: Int, after: Int
    /// The first second at which `after` holds.
    let change: Int
  }

  private let zone: TimeZone
  private let known = Mutex<[Int: Stretch]>([:])

  init?(_ identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
  }

  func offset(at moment: Int) -> Int {
    let number = moment >> Self.bits
    let stretch = known.withLock { known in
      if let stretch = known[number] { return stretch }
      let stretch = look(at: number)
      known[number] = stretch
      return stretch
    }
    return moment < stretch.change ? stretch.before : stretch.after
  }

  private func look(at number: Int) -> Stretch {
    var (low, high) = (number << Self.bits, (number + 1) << Self.bits)
    let (before, after) = (ask(low), ask(high))
    guard before != after else { return Stretch(before: before, after: after, change: low) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if ask(middle) == before { low = middle } else { high = middle }
    }
    return Stretch(before: before, after: after, change: high)
  }

  /// What Foundation says.
  func ask(_ moment: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
  }

  private static let bits = 21
}

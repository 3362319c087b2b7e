/// A stretch of time that a limit holds for.
enum SendingSpan: String, CaseIterable, Sendable {
  case second, hour, day

  /// Permissions are counted by slots of so many seconds, and are good in their slot alone.
  var slot: Int {
    switch self {
    case .second: 1
    case .hour: 60
    case .day: 900
    }
  }

  /// How long behind its beginning a slot counts, in seconds. One longer than the span, as a mail
  /// may have left in the slot's last second: so no hour and no day ever has more than its limit.
  var life: Int {
    switch self {
    case .second: 1
    case .hour: 3600 + slot
    case .day: 86_400 + slot
    }
  }

  /// The beginning of the slot that a moment lies in.
  func slot(at moment: Int) -> Int { moment - (moment % slot + slot) % slot }
}

/// The clocks of a zone: what they were changed by, and the rule by which they will be.
///
/// Read by ourselves, as a CGI starts for every request and Foundation's zones cost it
/// milliseconds.
final class ZoneClock: Sendable {
  private let changes: [Int]
  private let offsets: [Int]
  private let rule: ZoneRule?

  convenience init?(_ identifier: String, database: String = ZoneDatabase.usual) {
    guard let bytes = ZoneDatabase(folder: database).file(identifier) else { return nil }
    self.init(bytes)
  }

  /// The clocks of a compiled zone.
  init?(_ bytes: [UInt8]) {
    guard let file = ZoneFile(bytes) else { return nil }
    (changes, offsets, rule) = (file.changes, file.offsets, file.rule)
  }

  /// Seconds east of Greenwich at a moment.
  func offset(at moment: Int) -> Int {
    // Far beyond any year that is written, and far from the end of the numbers.
    let moment = min(max(moment, -(1 << 50)), 1 << 50)
    if let rule, changes.last.map({ $0 <= moment }) ?? true { return rule.offset(at: moment) }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }
}

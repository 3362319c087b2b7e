import Settings
import Vocabulary

/// A day as an owner writes it: `2026-12-25`, or `12-25` for that of every year.
enum WrittenDay: Hashable {
  case date(CivilDate)
  case everyYear(YearDay)

  static func read(_ node: Node, named name: String, _ reading: inout Reading) -> WrittenDay? {
    let text = node.text ?? ""
    var reason: String?
    if let day = everyYear(text) { return day }
    do throws(WrittenTime.Problem) {
      let time = try WrittenTime(text)
      if time.secondOfDay == nil { return .date(time.day) }
    } catch {
      reason = error.explanation
    }
    reading.report(
      .error, at: node,
      "“\(name)” should be a day, and this is \(reading.describe(node))"
        + (reason.map { ": \($0)" } ?? ""),
      advice: reason == nil ? "Write it like 2026-12-25, or 12-25 for every year." : nil)
    return nil
  }

  private static func everyYear(_ text: String) -> WrittenDay? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy { $0 &- 0x30 < 10 } }),
      let month = Int(Substring(parts[0])), let day = Int(Substring(parts[1]))
    else { return nil }
    return YearDay(month: month, day: day).map { .everyYear($0) }
  }
}

extension WrittenDay: CustomStringConvertible {
  var description: String {
    switch self {
    case .date(let date): "\(date)"
    case .everyYear(let day): "\(day)"
    }
  }
}

import Settings
import Vocabulary

/// Reads conditions, of segments and of issues.
///
/// A segment may be named before it is written; it is read when it is first named.
struct ConditionReader {
  typealias Condition = Segment.Condition

  /// Without the segments that are still to be read.
  var settings: ContactSettings
  /// What the segments say, by their names.
  var written: [String: Mapping.Entry] = [:]
  /// Those that are being read, the outermost first.
  var open: [String] = []

  init(_ settings: ContactSettings) { self.settings = settings }

  /// All keys of a mapping hold; nil, with a finding, where one of them cannot be read.
  mutating func condition(_ node: Node, named name: String, _ reading: inout Reading) -> Condition?
  {
    reading.mapping(node, named: name) { inner in condition(&inner, at: node) } ?? nil
  }

  mutating func condition(_ reading: inout Reading, at node: Node) -> Condition? {
    let found = reading.findings.count
    var parts: [Condition] = []
    if let all = reading.entry("all") { parts += [.all(group(all, &reading))] }
    if let any = reading.entry("any") { parts += [.any(group(any, &reading))] }
    if let not = reading.entry("not") {
      parts += condition(not.value, named: reading.name(not), &reading).map { [.not($0)] } ?? []
    }
    parts +=
      names("list", of: "list", settings.lists.map(\.name), &reading).map(Condition.list)
      .oneOf
    parts +=
      names("interest", of: "interest", settings.interests.map(\.name), &reading)
      .map(Condition.interest).oneOf
    parts += comparisons(&reading)
    parts += forms("sent", &reading).map(Condition.sentForm).oneOf
    parts += forms("not-sent", &reading).map { .not(.sentForm($0)) }
    parts += reading.days("seen").map { [.seen(days: $0)] } ?? []
    parts += reading.days("added").map { [.added(days: $0)] } ?? []
    parts += segments("segment", &reading).oneOf
    reading.unknownKeys(.error)
    if parts.isEmpty, reading.findings.count == found {
      reading.report(
        .error, at: node, "this condition says nothing",
        advice: "Write what must be so, like “list: news” or “interest: herbs”.")
    }
    let condition = parts.count == 1 ? parts[0] : .all(parts)
    check(condition, at: node, &reading)
    return reading.findings.count == found ? condition : nil
  }

  private mutating func group(_ entry: Mapping.Entry, _ reading: inout Reading) -> [Condition] {
    guard let items = entry.value.sequence, !items.isEmpty else {
      reading.report(
        .error, at: entry.value,
        "“\(reading.name(entry))” should be a list of conditions, and this is"
          + " \(entry.value.sequence == nil ? reading.describe(entry.value) : "an empty list")",
        advice: "Write it like “\(entry.key): [ { list: news }, { interest: herbs } ]”.")
      return []
    }
    let name = reading.name(entry)
    return items.compactMap { condition($0, named: name, &reading) }
  }

  /// A database takes a condition only up to some depth.
  private func check(_ condition: Condition, at node: Node, _ reading: inout Reading) {
    let size = condition.size
    guard size > Self.largest else { return }
    reading.report(
      .error, at: node, "this condition has \(size) parts, and \(Self.largest) are the most",
      advice: "Keep what many values have in common in a field or an interest of its own.")
  }

  private static let largest = 500
}

extension [Segment.Condition] {
  /// One of several is enough, where a key has a list.
  fileprivate var oneOf: Self { count > 1 ? [.any(self)] : self }
}

extension Segment.Condition {
  /// How many conditions and values there are in it.
  fileprivate var size: Int {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(1) { $0 + $1.size }
    case .not(let part): 1 + part.size
    case .field(_, .isOne(let values)): 1 + values.count
    default: 1
    }
  }
}

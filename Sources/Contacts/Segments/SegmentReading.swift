import Settings
import Vocabulary

extension ConditionReader {
  /// All segments, in the order in which they are written.
  mutating func segments(_ reading: inout Reading) -> [Segment] {
    let entries = reading.mapping.entries.filter { reading.isName($0) }
    for entry in entries { written[entry.key] = entry }
    return entries.compactMap { segment($0.key, at: $0.value, &reading) }
  }

  /// Read now, if nobody has named it yet. Nil, with a finding, where it leads back to itself.
  mutating func segment(_ name: String, at node: Node, _ reading: inout Reading) -> Segment? {
    if let segment = settings.segment(name) { return segment }
    guard let entry = written[name], isNoLoop(name, at: node, &reading) else { return nil }
    open.append(name)
    defer { open.removeLast() }
    let segment =
      reading.mapping(entry.value, named: "segments.\(name)") { inner in
        let title = inner.line("title") ?? SiteSettings.title(fromName: name)
        return Segment(
          name: name, title: title, condition: condition(&inner, at: entry.value) ?? Self.nobody)
      } ?? Segment(name: name, title: name, condition: Self.nobody)
    settings.segments.append(segment)
    return segment
  }

  /// For one that cannot be read: that nobody is written to, and that those who name it are not
  /// told it were unknown.
  private static let nobody = Condition.any([])

  private func isNoLoop(_ name: String, at node: Node, _ reading: inout Reading) -> Bool {
    if let first = open.firstIndex(of: name) {
      let way = (open[first...] + [name]).map { "“\($0)”" }.joined(separator: " → ")
      reading.report(
        .error, at: node, "the segment “\(name)” leads back to itself: \(way)",
        advice: "Take one of these steps out.")
      return false
    }
    guard open.count >= Self.deepest else { return true }
    reading.report(
      .error, at: node, "segments name one another more than \(Self.deepest) deep",
      advice: "Write out what the inner ones say.")
    return false
  }

  private static let deepest = 20
}

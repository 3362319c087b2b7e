import Settings
import Vocabulary

/// Kinds of answers that are chosen and not typed.
extension FieldKind {
  static func choice(
    _ type: FieldType, _ reading: inout Reading, at node: Node, _ currency: String?
  ) -> FieldKind? {
    let options = reading.options("options", currency: currency, priced: true)
    guard !options.isEmpty else {
      reading.missing("options", at: node, "“options: [small, large]”")
      return nil
    }
    guard type == .choices else { return .choice(options) }
    let least = reading.integer("min", in: 0...options.count) ?? 0
    let most = reading.integer("max", in: 1...options.count) ?? options.count
    let chosen = reading.span(least, most, "more answers are asked for than may be chosen")
    return .choices(options, chosen: chosen ?? 0...options.count)
  }

  static func scale(_ reading: inout Reading, at node: Node) -> FieldKind? {
    let from = reading.integer("from", in: -100...100) ?? 1
    let to = reading.integer("to", in: -100...100) ?? 5
    var ends: [Words] = []
    if let labels = reading.node("labels") {
      ends = (labels.sequence ?? []).compactMap { reading.words(at: $0, named: "labels") }
      if ends.count != 2 || labels.sequence?.count != 2 {
        reading.report(
          .error, at: labels, "the “labels” of a scale are two: one for each end",
          advice: "Write “labels: [a little, very]”.")
        ends = []
      }
    }
    guard from < to, to - from < 20 else {
      reading.report(
        .error, at: reading.node("to") ?? reading.node("from") ?? node,
        "a scale has 2 to 20 steps, and this one goes from \(from) to \(to)")
      return nil
    }
    return .scale(from...to, low: ends.first, high: ends.last)
  }

  static func matrix(_ reading: inout Reading, at node: Node) -> FieldKind? {
    let rows = reading.options("rows", currency: nil, priced: false)
    let columns = reading.options("columns", currency: nil, priced: false)
    if rows.isEmpty { reading.missing("rows", at: node, "“rows: [The plants, Our advice]”") }
    if columns.isEmpty { reading.missing("columns", at: node, "“columns: [poor, fair, good]”") }
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    let named = rows.map { AnswerOption(rowName($0.value), label: $0.label) }
    let names = Set(named.map(\.value))
    guard names.count == rows.count, names.allSatisfy(Field.isName) else {
      reading.report(
        .error, at: reading.node("rows") ?? node,
        "each row is sent under a name of its own, and these give none to each",
        advice: "Write “rows: { plants: The plants, advice: Our advice }”.")
      return nil
    }
    return .matrix(rows: named, columns: columns)
  }

  /// `Our advice` is sent as `our-advice`.
  private static func rowName(_ value: String) -> String {
    guard !Field.isName(value) else { return value }
    let words = value.lowercased().utf8.split { !(97...122 ~= $0 || 48...57 ~= $0) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  static func file(_ reading: inout Reading, most: Int) -> FieldKind {
    var formats: [FileRule.Format] = []
    if let node = reading.node("accept") {
      for item in node.sequence ?? [node] {
        let word = (item.text ?? "").lowercased()
        let name = String(word.drop { $0 == "." })
        if let format = FileRule.Format(rawValue: name == "jpeg" ? "jpg" : name) {
          if !formats.contains(format) { formats.append(format) }
        } else {
          let known = FileRule.Format.allCases.map(\.rawValue)
          reading.report(
            .error, at: item,
            "“accept” should be one of \(known.joined(separator: ", ")), and this is"
              + " \(reading.describe(item))",
            advice: NearestName.question(name, among: known))
        }
      }
    }
    let node = reading.node("max")
    var size = reading.fileSize("max") ?? most
    if size > most, let node {
      reading.report(
        .error, at: node,
        "this site takes files of \(most >> 20) MB at most, and this is \(reading.describe(node))")
      size = most
    }
    return .file(
      FileRule(formats: formats.isEmpty ? FileRule.Format.allCases : formats, size: size))
  }
}

extension Reading {
  /// Reports a key that is not given, or holds nothing.
  mutating func missing(_ key: String, at node: Node, _ example: String) {
    report(
      .error, at: self.node(key) ?? node, "a field of this type needs “\(key)”",
      advice: "Write \(example).")
  }
}

public import Settings
public import Vocabulary

extension Audience {
  /// Whom an issue is for: the name of a list or of a segment, or a condition. Nil where it cannot
  /// be read; every mistake becomes a finding.
  ///
  /// The list is the one that the condition or its segment asks for, else the only one there is.
  public static func read(
    _ node: Node, named name: String, in settings: ContactSettings, path: String,
    findings: inout [Finding]
  ) -> Audience? {
    var reading = Reading(.empty, path: path)
    defer { findings += reading.findings }
    let condition: Segment.Condition?
    if let text = node.text {
      if settings.list(text) != nil { return Audience(list: text) }
      condition = settings.segment(text)?.condition
      if condition == nil {
        ConditionReader(settings).unknown(
          "list or segment", text, at: node,
          among: settings.lists.map(\.name) + settings.segments.map(\.name), &reading)
      }
    } else {
      var reader = ConditionReader(settings)
      condition = reader.condition(node, named: name, &reading)
    }
    guard let condition else { return nil }
    if let list = condition.list ?? settings.onlyList { return Audience(list, condition) }
    reading.report(
      .error, at: node, "“\(name)” does not say of which list",
      advice: settings.lists.isEmpty
        ? "Declare a list in site/site.yaml: “lists: { news: News }”."
        : "Write “list:” and one of: \(settings.lists.map(\.name).joined(separator: ", ")).")
    return nil
  }

  private init(_ list: String, _ condition: Segment.Condition) {
    self.init(list: list, condition: condition == .list(list) ? nil : condition)
  }
}

extension ContactSettings {
  /// Where nothing else can be meant.
  var onlyList: String? { lists.count == 1 ? lists[0].name : nil }
}

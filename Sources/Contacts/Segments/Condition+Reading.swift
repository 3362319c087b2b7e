public import Settings
public import Vocabulary

extension Segment.Condition {
  /// A condition that is written elsewhere than in site.yaml, such as in an issue. Nil where it
  /// cannot be read; every mistake becomes a finding.
  ///
  /// `name` is the key that it stands below: `audience`.
  public static func read(
    _ node: Node, named name: String, in settings: ContactSettings, path: String,
    findings: inout [Finding]
  ) -> Segment.Condition? {
    var reader = ConditionReader(settings)
    var reading = Reading(.empty, path: path)
    defer { findings += reading.findings }
    return reader.condition(node, named: name, &reading)
  }

  /// The list that everybody who fits is on: the one by whose consent they may be written to.
  public var list: String? {
    switch self {
    case .list(let name): name
    case .all(let parts): parts.lazy.compactMap(\.list).first
    default: nil
    }
  }
}

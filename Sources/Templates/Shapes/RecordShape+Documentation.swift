extension RecordShape {
  /// A name that a template can read, for the owners' documentation.
  public struct Row: Sendable, Hashable {
    /// The record that has the name: `page`.
    public let owner: String
    public let name: String
    /// The shortest way to it from the root: `page.previous.title`.
    public let path: String
    /// What it holds: `list of summary`.
    public let kind: String
    public let isOptional: Bool
    public let sentence: String
  }

  /// Every name from this record on, each record with its names once, the nearest first.
  public var documentation: [Row] {
    var rows: [Row] = []
    var waiting = [(shape: self, path: "")][...]
    var seen: Set<RecordShape> = [self]
    while let (shape, path) = waiting.popFirst() {
      for field in shape.fields {
        let way = path.isEmpty ? field.name : "\(path).\(field.name)"
        rows.append(
          Row(
            owner: shape.name, name: field.name, path: way,
            kind: field.shape.kind(in: shape), isOptional: field.isOptional,
            sentence: field.sentence))
        if let inner = field.shape.innermost, seen.insert(inner).inserted {
          waiting.append((inner, way))
        }
      }
    }
    return rows
  }
}

extension Shape {
  /// The record that this is, or a list or map of which this is.
  fileprivate var innermost: RecordShape? {
    switch self {
    case .record(let shape): shape
    case .list(let element): element.innermost
    case .open(_, let held): held.innermost
    default: nil
    }
  }

  fileprivate func kind(in owner: RecordShape) -> String {
    switch self {
    case .itself: owner.name
    case .list(.any): "list"
    case .list(let element): "list of \(element.kind(in: owner))"
    case .open(_, .any): "names of your own"
    case .open(_, let held): "names of your own, each a \(held.kind(in: owner))"
    default: description
    }
  }
}

import Yams

/// Turns Yams' nodes into ours, within bounds that no honest file meets.
///
/// Aliases are written out, so a few lines that refer to each other could become a thousand
/// million nodes: the bomb known as “billion laughs”.
struct Composer {
  private let firstLine: Int
  private let hidden: Bool
  private let size: Int
  private var count = 0

  init(firstLine: Int, hidden: Bool, size: Int) {
    (self.firstLine, self.hidden, self.size) = (firstLine, hidden, size)
  }

  /// A text of so many bytes writes fewer nodes than that; more than these come from aliases.
  private var limit: Int { max(100_000, size) }

  private static let deepest = 100

  mutating func node(_ node: Yams.Node, depth: Int) throws(YAMLMistake) -> Node {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    count += 1
    guard count <= limit else {
      throw YAMLMistake(
        line: line, column: column, .bomb(limit: limit), advice: "Write out what they stand for.")
    }
    guard depth <= Self.deepest else {
      throw YAMLMistake(line: line, column: column, .tooDeep(Self.deepest))
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, line: line, column: column)
    case .sequence(let items):
      var nodes: [Node] = []
      for item in items { nodes.append(try self.node(item, depth: depth + 1)) }
      return Node(.sequence(nodes), line: line + firstLine - 1, column: column)
    case .mapping(let pairs):
      let mapping = try self.mapping(pairs, depth: depth)
      return Node(.mapping(mapping), line: line + firstLine - 1, column: column)
    case .alias: throw YAMLMistake(line: line, column: column, "this alias has no anchor")
    }
  }

  private func scalar(_ scalar: Yams.Node.Scalar, line: Int, column: Int) -> Node {
    let source = hidden ? HiddenBreaks.shown(scalar.string) : scalar.string
    let line = line + firstLine - 1
    let isText = scalar.style != .plain || scalar.tag.rawValue == Tag.Name.str.rawValue
    return isText
      ? Node(quoted: source, line: line, column: column)
      : Node(plain: source, line: line, column: column)
  }

  /// `<<: *other` brings in what the mapping does not say itself.
  private mutating func mapping(
    _ pairs: Yams.Node.Mapping, depth: Int
  ) throws(YAMLMistake) -> Mapping {
    var entries: [Mapping.Entry] = []
    var merged: [Mapping.Entry] = []
    for (key, value) in pairs {
      let (line, column) = (key.mark?.line ?? 1, key.mark?.column ?? 1)
      guard case .scalar(let scalar) = key else {
        throw YAMLMistake(line: line, column: column, .keyIsNotText)
      }
      let node = try self.node(value, depth: depth + 1)
      if scalar.string == "<<", scalar.style == .plain {
        merged += (node.sequence ?? [node]).flatMap { $0.mapping?.entries ?? [] }
      } else {
        let name = hidden ? HiddenBreaks.shown(scalar.string) : scalar.string
        entries.append(
          Mapping.Entry(name, line: line + firstLine - 1, column: column, value: node))
      }
    }
    guard !merged.isEmpty else { return Mapping(entries) }
    var known = Set(entries.map(\.key))
    entries += merged.filter { known.insert($0.key).inserted }
    return Mapping(entries)
  }
}

import Templates

/// What the tags of a text read, followed through the sections they stand in.
///
/// Whether a name means anything is for `Templates` to say; here are the two things that matter in
/// a mail alone: whether a reader may lack the value, and whether it is an address of the house.
struct NameCheck {
  /// Tags whose value a reader may lack, and which do not say so.
  private(set) var unsure: [Int] = []
  /// Tags that write an address which the house made.
  private(set) var addresses: Set<Int> = []
  /// Sections that go through a list.
  private(set) var loops: Set<Int> = []

  private struct Level {
    let shape: Shape
    let path: String
    let isInverted: Bool
    let isList: Bool
  }

  init(_ tags: [IssueTag], _ root: RecordShape) {
    var levels = [Level(shape: .record(root), path: "", isInverted: false, isList: false)]
    for (number, tag) in tags.enumerated() {
      switch tag.kind {
      case .close: if levels.count > 1 { levels.removeLast() }
      case .section, .inverted:
        let found = Self.resolve(tag.name, in: levels)
        var shape = found?.shape ?? .any
        var isList = false
        if case .list(let element) = shape { (shape, isList) = (element, true) }
        if isList, tag.kind == .section { loops.insert(number) }
        levels.append(
          Level(
            shape: tag.kind == .inverted ? .any : shape, path: found?.path ?? "",
            isInverted: tag.kind == .inverted, isList: isList))
      case .value:
        guard let found = Self.resolve(tag.name, in: levels) else { continue }
        if found.isAddress { addresses.insert(number) }
        let isAsked = levels.contains { $0.path == found.path && !$0.isInverted && !$0.isList }
        if found.isPersonal, found.isOptional, !tag.mayBeMissing, !isAsked {
          unsure.append(number)
        }
      case .comment, .other: break
      }
    }
  }

  private struct Found {
    var shape: Shape
    var path: String
    var isOptional = false
    var isAddress = false
    /// Whether it is one reader's, not a page's.
    var isPersonal: Bool
  }

  private static func resolve(_ name: String, in levels: [Level]) -> Found? {
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    for level in levels.reversed() {
      guard case .record(let shape) = level.shape, shape.slot(of: first) != nil else { continue }
      var found = Found(shape: level.shape, path: level.path, isPersonal: shape.isPersonal)
      for part in parts {
        guard case .record(let shape) = found.shape, let slot = shape.slot(of: part) else {
          return nil
        }
        let field = shape.fields[slot]
        found.shape = field.shape
        found.path += "." + part
        found.isOptional = field.isOptional
        found.isAddress = IssueShape.isAddress(part, of: shape)
      }
      return found
    }
    return nil
  }
}

extension RecordShape {
  fileprivate var isPersonal: Bool { self != IssueContent.pageShape }
}

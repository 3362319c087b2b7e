/// The shapes that names are looked up in at one place of a template, the nearest last.
struct Scope: Hashable {
  struct Level: Hashable {
    let shape: Shape
    let place: Place
    /// Its name from the root: `page.related`; empty for the root.
    let name: String
  }

  private(set) var levels: [Level]
  /// How many frames are on the stack when this place is rendered.
  private(set) var frameCount: Int32

  init(_ root: RecordShape) {
    frameCount = Int32(1 + root.recordSlots.count)
    levels = [Level(shape: .record(root), place: Place(frame: 0), name: "")]
  }

  /// Inside a section over a value that stays where it is.
  func inside(_ shape: Shape, at place: Place, called name: String) -> Scope {
    var scope = self
    scope.levels.append(Level(shape: shape, place: place, name: name))
    return scope
  }

  /// Inside a section that puts its value, or each of its elements, on the stack.
  func insideFrame(of shape: Shape, called name: String) -> Scope {
    var scope = inside(shape, at: Place(frame: frameCount), called: name)
    scope.frameCount += 1
    return scope
  }

  /// What `.` means.
  var here: Level { levels[levels.count - 1] }
}

extension RecordShape {
  /// The slots that hold a record: in a root, what nearly every name of a template begins with.
  var recordSlots: [Int32] {
    zip(fields, fields.indices).compactMap { field, slot in
      if case .record = field.shape { Int32(slot) } else { nil }
    }
  }
}

/// A name that was found: where, what it holds, and what it is called from the root.
struct Resolved {
  /// More than one where a map may or may not have the key.
  let places: [Place]
  let shape: Shape
  let name: String
}

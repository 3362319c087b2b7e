import Vocabulary

extension Scope {
  /// Why a name means nothing.
  struct Unknown: Error {
    let offset: Int
    let message: String
    var advice: String?
  }

  /// What a name means here: the nearest level that knows its first part decides.
  ///
  /// A map may lack the key on one page and have it on the next, so the levels behind it are
  /// looked at as well.
  func resolve(_ expression: Expression) throws(Unknown) -> Resolved {
    guard let first = expression.name.first else {
      return Resolved(places: [here.place], shape: here.shape, name: here.name)
    }
    var found: [Resolved] = []
    for level in levels.reversed() {
      guard let knows = level.shape.knows(first.text) else { continue }
      do {
        found.append(try level.follow(expression))
      } catch {
        // “page.titel” is misspelt, even where a map is nearer that might hold a “page”.
        if found.isEmpty || !expression.mayBeMissing { throw error }
      }
      if knows == .certainly { break }
    }
    if found.isEmpty, expression.mayBeMissing,
      let open = levels.last(where: { if case .open = $0.shape { true } else { false } })
    {
      found = [try open.follow(expression)]
    }
    guard let nearest = found.first else { throw unknown(first) }
    let isSure = found.allSatisfy { $0.shape == nearest.shape }
    return Resolved(
      places: found.flatMap(\.places), shape: isSure ? nearest.shape : .any, name: nearest.name)
  }

  private func unknown(_ part: Expression.Part) -> Unknown {
    let names = Set(levels.flatMap(\.shape.names))
    let message = "“\(part.text)” is not known here."
    if let question = NearestName.question(part.text, among: names) {
      return Unknown(offset: part.offset, message: "\(message) \(question)")
    }
    let deeper = Set(levels.flatMap { $0.shape.paths(to: part.text) }).sorted()
    if !deeper.isEmpty {
      let choices = deeper.map { "“\($0)”" }.joined(separator: " or ")
      return Unknown(offset: part.offset, message: "\(message) Did you mean \(choices)?")
    }
    return Unknown(offset: part.offset, message: message, advice: advice(names))
  }
}

extension Scope.Level {
  /// The way from this level along all parts of a name.
  fileprivate func follow(_ expression: Expression) throws(Scope.Unknown) -> Resolved {
    var resolved = Resolved(places: [place], shape: shape, name: name)
    for part in expression.name {
      let (step, shape) = try resolved.shape.hold(
        part, of: resolved.name, mayBeMissing: expression.mayBeMissing)
      resolved = Resolved(
        places: resolved.places.map { $0.then(step) }, shape: shape,
        name: resolved.name.isEmpty ? part.text : "\(resolved.name).\(part.text)")
    }
    return resolved
  }
}

extension Shape {
  enum Knowledge { case certainly, perhaps }

  /// Whether a value of this shape has a name; nil if it has not.
  fileprivate func knows(_ name: String) -> Knowledge? {
    switch self {
    case .record(let shape): shape.slot(of: name) == nil ? nil : .certainly
    case .open(let known, _): known?.contains(name) ?? true ? .perhaps : nil
    case .any: .perhaps
    default: nil
    }
  }

  /// The names that a value of this shape is sure to have.
  fileprivate var names: [String] {
    switch self {
    case .record(let shape): shape.fields.map(\.name)
    case .open(let known, _): Array(known ?? [])
    default: []
    }
  }

  /// Longer names that end in this one: `page.title` for `title`.
  fileprivate func paths(to name: String) -> [String] {
    guard case .record(let shape) = self else { return [] }
    return shape.fields.filter { $0.shape.names.contains(name) }.map { "\($0.name).\(name)" }
  }

  /// The step to a name, and what it holds.
  fileprivate func hold(
    _ part: Expression.Part, of owner: String, mayBeMissing: Bool
  ) throws(Scope.Unknown) -> (Place.Step, Shape) {
    switch self {
    case .record(let shape):
      guard let slot = shape.slot(of: part.text) else { break }
      let held = shape.fields[slot].shape
      return (.slot(slot), held.with(self))
    case .open(let known, let held):
      guard mayBeMissing || known?.contains(part.text) ?? true else { break }
      return (.key(part.text), held)
    case .any: return (.key(part.text), .any)
    case .list:
      throw Scope.Unknown(
        offset: part.offset, message: "“\(owner)” is a list and has no “\(part.text)” itself.",
        advice: "Write {{#\(owner)}}…{{\(part.text)}}…{{/\(owner)}}, once for each of it.")
    default:
      throw Scope.Unknown(
        offset: part.offset, message: "“\(owner)” is \(self.phrase) and has no “\(part.text)”.")
    }
    let message = "There is no “\(part.text)” in “\(owner)”."
    let question = NearestName.question(part.text, among: names)
    throw Scope.Unknown(
      offset: part.offset, message: question.map { "\(message) \($0)" } ?? message,
      advice: unknownAdvice(part.text, isNear: question != nil))
  }

  private func unknownAdvice(_ name: String, isNear: Bool) -> String? {
    if case .open = self {
      return "If it may be missing, write a question mark behind it: “\(name)?”."
    }
    return isNear ? nil : advice(Set(names))
  }

  /// `itself` made the record that it stands for.
  private func with(_ owner: Shape) -> Shape {
    switch self {
    case .itself: owner
    case .list(let element): .list(element.with(owner))
    case .open(let known, let held): .open(known: known, of: held.with(owner))
    default: self
    }
  }
}

private func advice(_ names: Set<String>) -> String? {
  names.isEmpty ? nil : "Known are \(names.sorted().joined(separator: ", "))."
}

/// A pattern as a machine that is in several states at once (Thompson 1968), so that no text makes
/// it try anything twice.
struct PatternProgram: Sendable {
  private enum State: Sendable {
    case take(LetterSet, next: Int)
    case split(Int, Int)
    case end
  }

  private var states: [State] = [.end]
  private var start = 0

  init(_ tree: PatternTree) { start = add(tree, before: 0) }

  /// Adds the states that match a tree and then go on; gives the first of them.
  private mutating func add(_ tree: PatternTree, before next: Int) -> Int {
    switch tree {
    case .letter(let set): return add(.take(set, next: next))
    case .sequence(let parts):
      return parts.reversed().reduce(next) { next, part in add(part, before: next) }
    case .either(let branches):
      let entries = branches.map { add($0, before: next) }
      return entries.dropLast().reversed().reduce(entries.last ?? next) { rest, entry in
        add(.split(entry, rest))
      }
    case .repeated(let tree, let least, let most):
      var entry = next
      if let most {
        for _ in least..<max(least, most) { entry = add(.split(add(tree, before: entry), next)) }
      } else {
        entry = add(.split(next, next))
        states[entry] = .split(add(tree, before: entry), next)
      }
      return (0..<least).reduce(entry) { next, _ in add(tree, before: next) }
    }
  }

  private mutating func add(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }

  func matches(_ text: String) -> Bool {
    var here = PatternPlaces(count: states.count)
    var there = PatternPlaces(count: states.count)
    enter(start, &here)
    for letter in text.unicodeScalars {
      guard !here.isEmpty else { return false }
      for place in here.all {
        if case .take(let set, let next) = states[place], set.contains(letter.value) {
          enter(next, &there)
        }
      }
      swap(&here, &there)
      there.clear()
    }
    return here.contains(0)
  }

  /// Enters a state and all that are reached from it without a letter.
  private func enter(_ first: Int, _ places: inout PatternPlaces) {
    var waiting = [first]
    while let place = waiting.popLast() {
      guard places.insert(place) else { continue }
      if case .split(let one, let other) = states[place] { waiting += [other, one] }
    }
  }
}

/// The states that a machine is in; cleared in time that their number takes.
private struct PatternPlaces {
  private(set) var all: [Int] = []
  private var isIn: [Bool]

  init(count: Int) { isIn = Array(repeating: false, count: count) }

  var isEmpty: Bool { all.isEmpty }
  func contains(_ place: Int) -> Bool { isIn[place] }

  mutating func insert(_ place: Int) -> Bool {
    guard !isIn[place] else { return false }
    isIn[place] = true
    all.append(place)
    return true
  }

  mutating func clear() {
    for place in all { isIn[place] = false }
    all.removeAll(keepingCapacity: true)
  }
}

/// The operands of a program in the making, each kept once.
struct OperandTable {
  private(set) var operands: [Operand] = []
  private(set) var steps: [Step] = []
  private(set) var keys: [String] = []
  private(set) var transforms: [[PreparedTransform]] = []
  private var known: [Place: Int32] = [:]
  private var knownKeys: [String: Int32] = [:]

  /// The operand that reads the first of the places that is not missing.
  mutating func operand(
    _ places: [Place], transforms chain: [PreparedTransform] = []
  ) -> Int32 {
    if places.count == 1, chain.isEmpty, let operand = known[places[0]] { return operand }
    var fallback: Int32 = -1
    for place in places.reversed() {
      operands.append(
        Operand(
          frame: place.frame, firstStep: Int32(steps.count), stepCount: Int32(place.path.count),
          transforms: -1, fallback: fallback))
      fallback = Int32(operands.count - 1)
      for step in place.path { steps.append(self.step(step)) }
    }
    if !chain.isEmpty {
      operands[operands.count - 1].transforms = Int32(transforms.count)
      transforms.append(chain)
    } else if places.count == 1 {
      known[places[0]] = fallback
    }
    return fallback
  }

  private mutating func step(_ step: Place.Step) -> Step {
    switch step {
    case .slot(let slot): return .slot(Int32(slot))
    case .key(let key):
      if let index = knownKeys[key] { return .key(index) }
      keys.append(key)
      knownKeys[key] = Int32(keys.count - 1)
      return .key(Int32(keys.count - 1))
    }
  }
}

/// Where a value will be when the template is rendered.
struct Place: Hashable {
  enum Step: Hashable {
    case slot(Int)
    case key(String)
  }

  let frame: Int32
  var path: [Step] = []

  func then(_ step: Step) -> Place { Place(frame: frame, path: path + [step]) }
}

/// The operands of a program in the making, each kept once.
struct OperandTable {
  private(set) var operands: [Operand] = []
  private(set) var steps: [Step] = []
  private(set) var keys: [String] = []
  private(set) var transforms: [[PreparedTransform]] = []
  private(set) var dateStyles: [DateStyle] = []
  let rootSlots: [Int32]
  private var known: [Place: Int32] = [:]
  private var knownKeys: [String: Int32] = [:]

  init(rootSlots: [Int32]) { self.rootSlots = rootSlots }

  /// The operand that reads the first of the places that is not missing.
  mutating func operand(
    _ places: [Place], transforms chain: [PreparedTransform] = []
  ) -> Int32 {
    if places.count == 1, chain.isEmpty, let operand = known[places[0]] { return operand }
    var fallback: Int32 = -1
    for (index, place) in places.enumerated().reversed() {
      let isLast = index == 0
      if isLast, !chain.isEmpty { transforms.append(chain) }
      append(
        hoisted(place), fallback: fallback,
        transforms: isLast && !chain.isEmpty ? Int32(transforms.count - 1) : -1)
      fallback = Int32(operands.count - 1)
    }
    if places.count == 1, chain.isEmpty { known[places[0]] = fallback }
    return fallback
  }

  mutating func dateStyle(_ style: DateStyle) -> Int32 {
    dateStyles.append(style)
    return Int32(dateStyles.count - 1)
  }

  private mutating func append(_ place: Place, fallback: Int32, transforms: Int32) {
    let first = Int32(steps.count)
    for step in place.path { steps.append(self.step(step)) }
    var slot: Int32 = -1
    if place.path.count == 1, case .slot(let only) = place.path[0], place.frame >= 0,
      transforms < 0, fallback < 0
    {
      slot = Int32(only)
    }
    operands.append(
      Operand(
        frame: place.frame, firstStep: first, stepCount: Int32(place.path.count),
        transforms: transforms, fallback: fallback, slot: slot))
  }

  /// `page.title` is read from the frame of `page`.
  private func hoisted(_ place: Place) -> Place {
    guard place.frame == 0, place.path.count > 1, case .slot(let slot) = place.path[0],
      let index = rootSlots.firstIndex(of: Int32(slot))
    else { return place }
    return Place(frame: Int32(index + 1), path: Array(place.path.dropFirst()))
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

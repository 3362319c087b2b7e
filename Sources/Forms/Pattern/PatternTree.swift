/// A pattern, taken apart.
indirect enum PatternTree {
  case letter(LetterSet)
  case sequence([PatternTree])
  case either([PatternTree])
  case repeated(PatternTree, least: Int, most: Int?)

  /// How many states it takes to match, with every count written out; at most `Int.max / 4`.
  var size: Int {
    switch self {
    case .letter: 1
    case .sequence(let parts): parts.reduce(0) { Self.capped($0 + $1.size) }
    case .either(let branches): branches.reduce(0) { Self.capped($0 + $1.size + 2) }
    case .repeated(let tree, let least, let most):
      Self.capped((tree.size + 1).multipliedReportingOverflow(by: max(1, most ?? least + 1)))
    }
  }

  private static func capped(_ number: Int) -> Int { min(number, Int.max / 4) }

  private static func capped(_ product: (partialValue: Int, overflow: Bool)) -> Int {
    product.overflow ? Int.max / 4 : capped(product.partialValue)
  }
}

extension PatternTree {
  /// As a browser reads it, with or without the `v` flag of the HTML standard: whatever could be a
  /// sign to either is written by its number.
  var html: String {
    switch self {
    case .letter(let set): set.html
    case .sequence(let parts): parts.map(\.html).joined()
    case .either(let branches): "(?:" + branches.map(\.html).joined(separator: "|") + ")"
    case .repeated(let tree, let least, let most): tree.unit + Self.count(least, most)
    }
  }

  /// In a group, if a count would else belong to its last letter only.
  private var unit: String {
    switch self {
    case .letter, .either: html
    case .sequence, .repeated: "(?:" + html + ")"
    }
  }

  private static func count(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(least),}"
    case (_, .some(least)): "{\(least)}"
    case (_, .some(let most)): "{\(least),\(most)}"
    }
  }
}

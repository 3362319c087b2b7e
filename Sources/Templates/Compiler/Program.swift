/// A compiled template: flat operations without references, and the tables they point into.
///
/// Every name has become a place (which frame, which slots), so rendering looks nothing up in a
/// dictionary unless the template reads a map.
final class Program: Sendable {
  /// All functions, one behind the other. A section's operation says how many follow in it.
  let operations: [Operation]
  let functions: [Range<Int>]
  let literals: [UInt8]
  let operands: [Operand]
  let steps: [Step]
  let keys: [String]
  let transforms: [[PreparedTransform]]
  let dateStyles: [DateStyle]
  /// The root's slots that hold a record, each of which has a frame behind the root's.
  let rootSlots: [Int32]
  /// For `{{>*name}}`: which function each name means.
  let choices: [[String: Int]]
  let rules: Rules

  /// What differs between a checked template and one by the letter of Mustache.
  struct Rules: Sendable {
    let medium: Medium
    let isStrict: Bool
  }

  init(
    functions: [[Operation]], literals: [UInt8], operands: OperandTable,
    choices: [[String: Int]], rules: Rules
  ) {
    var start = 0
    self.functions = functions.map { body in
      defer { start += body.count }
      return start..<start + body.count
    }
    operations = Array(functions.joined())
    (self.literals, self.choices, self.rules) = (literals, choices, rules)
    (self.operands, steps) = (operands.operands, operands.steps)
    (keys, transforms) = (operands.keys, operands.transforms)
    (dateStyles, rootSlots) = (operands.dateStyles, operands.rootSlots)
  }
}

/// One thing to do. No case holds a reference, so running through them counts none.
enum Operation {
  case literal(start: Int32, count: Int32)
  /// Writes a value, escaped unless it is markup or `isRaw`.
  case write(operand: Int32, isRaw: Bool)
  /// Writes a date, escaped.
  case writeDate(operand: Int32, style: Int32)
  /// Runs the next `count` operations if the value is true, or if it is not.
  case when(operand: Int32, count: Int32)
  case unless(operand: Int32, count: Int32)
  /// Runs the next `count` operations for each element of a list, each in a frame of its own;
  /// once, in a frame of its own, for anything else that is true.
  case each(operand: Int32, count: Int32)
  case call(function: Int32)
  case choose(operand: Int32, choice: Int32)
}

/// Where a value is: a frame, the way from there, and what is done to it.
struct Operand: Hashable {
  /// Counted from the bottom; or `search` or `top`.
  let frame: Int32
  var firstStep: Int32
  var stepCount: Int32
  /// The list of transforms, or -1.
  var transforms: Int32
  /// The operand that is read if this one is missing, or -1.
  var fallback: Int32
  /// Nearly always the value stands in a slot of a frame, and nothing is done to it: the slot, or
  /// -1 for all else.
  let slot: Int32

  /// By the letter of Mustache: the nearest frame that knows the first key.
  static let search: Int32 = -1
  static let top: Int32 = -2
}

/// From a value to one that it holds.
enum Step: Hashable {
  case slot(Int32)
  case key(Int32)
}

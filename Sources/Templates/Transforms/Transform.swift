/// What a template can do to a value: `{{page.date | date: "d MMMM yyyy"}}`.
///
/// The owners' documentation is made from `Transform.all`, the table that templates are checked
/// against.
public struct Transform: Sendable {
  public let name: String
  /// What it can be done to. What is looked up late is tried, and left alone if it does not fit.
  public let takes: [Kind]
  public let arguments: [Argument]
  /// For documentation: one sentence, with a full stop.
  public let sentence: String
  /// A tag and what it writes.
  public let example: (tag: String, result: String)
  /// What comes out of it, for what went in.
  let gives: @Sendable (Shape, TransformSetting) -> Shape
  let make: @Sendable (TransformArguments) throws(TransformProblem) -> PreparedTransform

  public enum Kind: String, Sendable, CaseIterable {
    case text, markup, flag, number, date, money, list, names

    var phrase: String {
      switch self {
      case .text: Shape.text.phrase
      case .markup: Shape.markup.phrase
      case .flag: Shape.flag.phrase
      case .number: Shape.number.phrase
      case .date: Shape.date.phrase
      case .money: Shape.money.phrase
      case .list: Shape.list(.any).phrase
      case .names: Shape.open(known: nil).phrase
      }
    }
  }

  public struct Argument: Sendable {
    public enum Kind: String, Sendable { case text, number }

    public let name: String
    public let kind: Kind
    public let isOptional: Bool
  }
}

/// A transform with its arguments.
struct PreparedTransform: Sendable {
  let apply: @Sendable (Value, RenderEnvironment) -> Value
  /// How a date is written, if that is all it does: every page has some, so no text is made of
  /// them first.
  var dateStyle: DateStyle?

  init(_ apply: @escaping @Sendable (Value, RenderEnvironment) -> Value) { self.apply = apply }
}

/// Where a transform stands.
struct TransformSetting: Sendable {
  let medium: Medium
  let isInScript: Bool
}

/// The arguments of a transform, of the declared kinds and number.
struct TransformArguments {
  let values: [Expression.Argument.Value]
  let setting: TransformSetting

  func text(_ index: Int) -> String? {
    guard index < values.count, case .text(let text) = values[index] else { return nil }
    return text
  }

  func number(_ index: Int) -> Int? {
    guard index < values.count, case .number(let number) = values[index] else { return nil }
    return number
  }
}

/// Why an argument is not good, or a transform not applicable.
struct TransformProblem: Error {
  let offset: Int
  let message: String
  var advice: String?

  init(at offset: Int = 0, _ message: String, advice: String? = nil) {
    (self.offset, self.message, self.advice) = (offset, message, advice)
  }
}

import Vocabulary

extension Transform {
  /// A transform as it was called, and the shape of what it gives.
  static func prepare(
    _ call: Expression.Call, for shape: Shape, called name: String, _ setting: TransformSetting
  ) throws(TransformProblem) -> (shape: Shape, transform: PreparedTransform) {
    guard let transform = named[call.name.text] else { throw unknown(call.name) }
    try transform.checkArguments(of: call)
    guard transform.accepts(shape) else {
      throw TransformProblem(
        at: call.name.offset,
        "“\(transform.name)” takes \(transform.kindList), and “\(name)” is \(shape.phrase).",
        advice: "An example: \(transform.example.tag)")
    }
    do {
      let arguments = TransformArguments(values: call.arguments.map(\.value), setting: setting)
      return (transform.gives(shape, setting), try transform.make(arguments))
    } catch {
      throw TransformProblem(
        at: call.arguments.first?.offset ?? call.name.offset, error.message, advice: error.advice)
    }
  }

  private static func unknown(_ name: Expression.Part) -> TransformProblem {
    let question = NearestName.question(name.text, among: named.keys)
    return TransformProblem(
      at: name.offset,
      "There is no transform “\(name.text)”." + (question.map { " \($0)" } ?? ""),
      advice: question == nil
        ? "There are \(named.keys.sorted().joined(separator: ", "))." : nil)
  }

  private func checkArguments(of call: Expression.Call) throws(TransformProblem) {
    let needed = arguments.count { !$0.isOptional }
    guard (needed...arguments.count).contains(call.arguments.count) else {
      throw TransformProblem(
        at: call.name.offset, "“\(name)” takes \(argumentList), not \(call.arguments.count).",
        advice: "An example: \(example.tag)")
    }
    for (argument, given) in zip(arguments, call.arguments) {
      switch (argument.kind, given.value) {
      case (.text, .text), (.number, .number): continue
      default:
        throw TransformProblem(
          at: given.offset, "The \(argument.name) of “\(name)” is a \(argument.kind.rawValue).",
          advice: "An example: \(example.tag)")
      }
    }
  }

  private var argumentList: String {
    let needed = arguments.count { !$0.isOptional }
    let counts = needed == arguments.count ? "\(needed)" : "\(needed) to \(arguments.count)"
    return arguments.isEmpty ? "no arguments" : "\(counts) argument\(counts == "1" ? "" : "s")"
  }

  private var kindList: String { takes.map(\.phrase).joined(separator: " or ") }

  private func accepts(_ shape: Shape) -> Bool {
    switch shape {
    case .any: true
    case .text: takes.contains(.text)
    case .markup: takes.contains(.markup)
    case .flag: takes.contains(.flag)
    case .number: takes.contains(.number)
    case .date: takes.contains(.date)
    case .money: takes.contains(.money)
    case .list: takes.contains(.list)
    case .record, .open, .itself: takes.contains(.names)
    }
  }
}

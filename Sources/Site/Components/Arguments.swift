import Markdown
import Templates
import Vocabulary

/// The arguments of one call, by name, after the rules of its component.
struct Arguments: Sendable {
  private let values: [String: String]
  private let call: ComponentCall

  /// Throws a finding about the first argument that does not fit.
  init(_ call: ComponentCall, of component: Component) throws(Finding) {
    self.call = call
    var values: [String: String] = [:]
    var positional = component.positional[...]
    let known = component.positional + component.named
    for argument in call.arguments {
      guard let name = argument.name ?? positional.popFirst() else {
        throw Finding(
          .error, in: call.path, line: argument.line, column: argument.column,
          "“\(call.name)” takes no argument “\(argument.value)” here",
          advice: component.usage)
      }
      guard known.contains(name) else {
        throw Finding(
          .error, in: call.path, line: argument.line, column: argument.column,
          "“\(call.name)” has no argument “\(name)”",
          advice: NearestName.question(name, among: known) ?? component.usage)
      }
      guard values.updateValue(argument.value, forKey: name) == nil else {
        throw Self.doubled(name, argument, in: call)
      }
    }
    for name in known where component.required.contains(name) && values[name] == nil {
      throw Finding(
        .error, in: call.path, line: call.line, column: call.column,
        "“\(call.name)” needs “\(name)”", advice: component.usage)
    }
    self.values = values
  }

  /// The arguments of an owner's component: any name, and numbers for those without one.
  init(free call: ComponentCall) throws(Finding) {
    self.call = call
    var values: [String: String] = [:]
    var next = 1
    for argument in call.arguments {
      let name = argument.name ?? String(next)
      if argument.name == nil { next += 1 }
      guard values.updateValue(argument.value, forKey: name) == nil else {
        throw Self.doubled(name, argument, in: call)
      }
    }
    self.values = values
  }

  private static func doubled(
    _ name: String, _ argument: ComponentCall.Argument, in call: ComponentCall
  ) -> Finding {
    Finding(
      .error, in: call.path, line: argument.line, column: argument.column,
      "“\(name)” is given twice", advice: "Remove one of them.")
  }

  subscript(name: String) -> String? { values[name] }

  var map: Value { .map(values.mapValues(Value.text)) }

  /// A whole number of at least 1.
  func count(_ name: String) throws(Finding) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number > 0 else {
      throw finding(
        "“\(name)” of “\(call.name)” is “\(text)”, which is not a number from 1",
        about: name)
    }
    return number
  }

  func finding(_ message: String, advice: String? = nil, about name: String? = nil) -> Finding {
    let argument = call.arguments.first { $0.name == name && name != nil } ?? call.arguments.first
    return Finding(
      .error, in: call.path, line: argument?.line ?? call.line,
      column: argument?.column ?? call.column, message, advice: advice)
  }
}

extension Component {
  /// `Write {{note "text" kind=… title=…}}.`
  var usage: String {
    let parts = [name] + positional.map { "\"\($0)\"" } + named.map { "\($0)=…" }
    return "Write {{\(parts.joined(separator: " "))}}."
  }
}

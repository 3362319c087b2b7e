import Vocabulary

/// What an expression has become.
struct Source {
  let operand: Int32
  /// Nil if it is not known until the template is rendered.
  var shape: Shape?
  /// Where it stands, if it stands in one place.
  var place: Place?
  var name = ""
  /// What the operand leaves to whoever writes it.
  var dateStyle: DateStyle?

  /// What an unknown name reads. The names inside its section may mean anything.
  static let unknown = Source(operand: 0, shape: .any)
}

extension Compiler {
  /// The operand of an expression. Nil, and a finding, if it means nothing here.
  mutating func read(
    _ expression: Expression, in context: CompilerContext, script: ScriptState,
    isWritten: Bool = false
  ) -> Source? {
    guard let scope = context.scope else { return search(expression, in: context, script) }
    do {
      let resolved = try scope.resolve(expression)
      noteUse(of: resolved.name)
      guard
        let (shape, prepared) = prepare(
          expression, resolved.shape, named: resolved.name, in: context, script)
      else { return nil }
      var chain = prepared
      let style = isWritten ? chain.last?.dateStyle : nil
      if style != nil { chain.removeLast() }
      return Source(
        operand: operands.operand(resolved.places, transforms: chain), shape: shape,
        place: resolved.places.count == 1 && chain.isEmpty ? resolved.places[0] : nil,
        name: resolved.name, dateStyle: style)
    } catch {
      note(context, error.offset, error.message, advice: error.advice)
      return nil
    }
  }

  /// By the letter of Mustache: whatever is on the stack when the template is rendered.
  private mutating func search(
    _ expression: Expression, in context: CompilerContext, _ script: ScriptState
  ) -> Source? {
    let place = Place(
      frame: expression.name.isEmpty ? Operand.top : Operand.search,
      path: expression.name.map { .key($0.text) })
    guard let (_, chain) = prepare(expression, .any, named: "", in: context, script) else {
      return nil
    }
    return Source(operand: operands.operand([place], transforms: chain))
  }

  private mutating func prepare(
    _ expression: Expression, _ shape: Shape, named name: String, in context: CompilerContext,
    _ script: ScriptState
  ) -> (Shape, [PreparedTransform])? {
    var shape = shape
    var chain: [PreparedTransform] = []
    for call in expression.calls {
      do {
        let setting = TransformSetting(medium: rules.medium, isInScript: script == .inside)
        let prepared = try Transform.prepare(call, for: shape, called: expression.text, setting)
        if call.name.text == "json" { uses.insert(name + ".*") }
        shape = prepared.shape
        chain.append(prepared.transform)
      } catch {
        note(context, error.offset, error.message, advice: error.advice)
        return nil
      }
    }
    return (shape, chain)
  }

  private mutating func noteUse(of name: String) {
    guard uses.insert(name).inserted else { return }
    var rest = name[...]
    while let point = rest.lastIndex(of: ".") {
      rest = rest[..<point]
      uses.insert(String(rest))
    }
  }

  /// Why a value of this shape is not to be written here, and what to do.
  func refusal(
    of expression: Expression, _ shape: Shape, isRaw: Bool, _ script: ScriptState
  ) -> (message: String, advice: String)? {
    let name = expression.text
    switch shape {
    case .list:
      return (
        "“\(name)” is a list, which cannot be written as it is.",
        "Write {{#\(name)}}…{{/\(name)}}, once for each of it, or {{\(name) | count}}."
      )
    case .record, .open:
      return (
        "“\(name)” is not a value but holds some: write one of them.",
        "Write {{#\(name)}}…{{/\(name)}}, or a name of it behind a point."
      )
    case .markup where rules.medium == .plainText:
      return (
        "“\(name)” is HTML, which has no place in plain text.",
        "Write a name that holds plain text, or {{\(name) | xml}} inside XML."
      )
    case .number, .flag: return nil
    case .markup where script != .inside: return nil
    default: break
    }
    guard rules.medium == .html else { return nil }
    if script == .inside, !expression.isJSON {
      return (
        "“\(name)” stands inside <script>, where only JSON is safe.",
        "Write {{\(name) | json}}, without quotation marks around it."
      )
    }
    guard isRaw, shape != .markup else { return nil }
    return (
      "“\(name)” is not markup, so it is never written unescaped.",
      "Write {{\(name)}}; what holds markup is written as it is without a third brace."
    )
  }
}

extension Expression {
  fileprivate var isJSON: Bool { calls.last?.name.text == "json" }
}

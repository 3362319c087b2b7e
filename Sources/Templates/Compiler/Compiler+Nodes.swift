import Vocabulary

extension Compiler {
  mutating func compile(
    _ nodes: some Collection<Node>, in context: CompilerContext, into body: inout FunctionBody
  ) {
    body.deepest = max(body.deepest, context.depth)
    body.size += nodes.count
    guard body.size <= FunctionBody.sizeLimit else { return tooLarge(context) }
    let bytes = context.template.source.bytes
    for node in nodes {
      switch node {
      case .lineStart(let blanks): body.pending += context.indent + bytes[blanks]
      case .text(let range): body.pending += bytes[range]
      case .value(let expression, let isRaw):
        write(expression, isRaw: isRaw, in: context, into: &body)
      case .section(let expression, let isInverted, let nodes):
        section(expression, isInverted: isInverted, nodes, in: context, into: &body)
      case .partial(let inclusion): include(inclusion, in: context, into: &body)
      case .parent(let inclusion, let blocks):
        include(inclusion, filling: blocks, in: context, into: &body)
      case .block(let block): fill(block, in: context, into: &body)
      }
    }
  }

  private mutating func write(
    _ expression: Expression, isRaw: Bool, in context: CompilerContext,
    into body: inout FunctionBody
  ) {
    flush(&body)
    guard let source = read(expression, in: context, script: body.script, isWritten: true)
    else { return }
    if let shape = source.shape {
      if let refusal = refusal(of: expression, shape, isRaw: isRaw, body.script) {
        return note(context, expression.offset, refusal.message, advice: refusal.advice)
      }
    }
    if let style = source.dateStyle {
      let style = operands.dateStyle(style)
      body.operations.append(.writeDate(operand: source.operand, style: style))
    } else {
      body.operations.append(.write(operand: source.operand, isRaw: isRaw))
    }
  }

  private mutating func section(
    _ expression: Expression, isInverted: Bool, _ nodes: [Node], in context: CompilerContext,
    into body: inout FunctionBody
  ) {
    flush(&body)
    var context = context
    context.depth += 1
    let source = read(expression, in: context, script: body.script) ?? .unknown
    guard context.depth <= TreeBuilder.depthLimit else {
      return tooDeep(context, expression.offset)
    }
    let start = body.operations.count
    let script = body.script
    let kind = isInverted ? SectionKind.unless : enter(source, &context)
    body.operations.append(kind.operation(source.operand, 0))
    compile(nodes, in: context, into: &body)
    flush(&body)
    body.operations[start] = kind.operation(
      source.operand, Int32(body.operations.count - start - 1))
    body.script = script
  }

  /// Puts what a section is about into scope.
  private func enter(_ source: Source, _ context: inout CompilerContext) -> SectionKind {
    guard let scope = context.scope, let shape = source.shape else { return .each }
    switch (shape, source.place) {
    case (.list(let element), _):
      context.scope = scope.insideFrame(of: element, called: source.name)
      return .each
    case (.any, _), (_, nil):
      context.scope = scope.insideFrame(of: shape, called: source.name)
      return .each
    case (_, let place?):
      context.scope = scope.inside(shape, at: place, called: source.name)
      return .when
    }
  }

  private enum SectionKind {
    case when, unless, each

    func operation(_ operand: Int32, _ count: Int32) -> Operation {
      switch self {
      case .when: .when(operand: operand, count: count)
      case .unless: .unless(operand: operand, count: count)
      case .each: .each(operand: operand, count: count)
      }
    }
  }

  mutating func tooDeep(_ context: CompilerContext, _ offset: Int) {
    note(
      context, offset,
      "More than \(TreeBuilder.depthLimit) sections and templates are open here, one inside the "
        + "other.", advice: "Let fewer templates include each other.")
  }
}

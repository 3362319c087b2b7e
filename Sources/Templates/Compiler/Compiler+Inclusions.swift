import Vocabulary

extension Compiler {
  /// A partial, or a parent with what fills its blocks.
  mutating func include(
    _ inclusion: Inclusion, filling blocks: [Block] = [], in context: CompilerContext,
    into body: inout FunctionBody
  ) {
    if rules.isStrict, let stray = inclusion.strayOffset {
      note(
        context, stray, "Between the tags of a parent only blocks are written.",
        advice: "Put this into one of the blocks of “\(inclusion.name)”: {{$name}}…{{/name}}.")
    }
    var inner = context
    inner.depth += 1
    guard inner.depth <= TreeBuilder.depthLimit else { return tooDeep(context, inclusion.offset) }
    inner.inheritance = context.inheritance.filled(by: blocks, in: context)
    inner.indent = inclusion.indent.map { context.indent + context.template.source.bytes[$0] } ?? []
    if inclusion.choice != nil { return choose(inclusion, inner, from: context, into: &body) }
    guard let template = find(inclusion.name) else { return missing(inclusion, in: context) }
    guard let index = call(template, inclusion, inner, into: &body) else { return }
    checkNames(of: blocks, of: template.name, compiled(index).blockNames, in: context)
  }

  private mutating func call(
    _ template: ParsedTemplate, _ inclusion: Inclusion, _ inner: CompilerContext,
    into body: inout FunctionBody
  ) -> Int? {
    var inner = inner
    if let start = inner.chain.firstIndex(of: template.name) {
      guard !rules.isStrict else {
        circle(inner.chain[start...], inclusion, in: inner)
        return nil
      }
      // Deeper and deeper white space would make each round another function.
      inner.indent = []
    }
    flush(&body)
    let index = function(template, in: inner, script: body.script)
    let function = compiled(index)
    body.operations.append(.call(function: Int32(index)))
    body.script = function.scriptAfter
    body.blockNames.formUnion(function.blockNames)
    body.size = min(body.size + function.size, FunctionBody.sizeLimit + 1)
    if body.size > FunctionBody.sizeLimit { tooLarge(inner) }
    body.deepest = max(body.deepest, inner.depth + function.height)
    if body.deepest > TreeBuilder.depthLimit { tooDeep(inner, inclusion.offset) }
    return index
  }

  /// `{{>*name}}`: any partial may be chosen, so each becomes a function.
  ///
  /// When names are checked, a partial that does not fit this place is no choice; a value that
  /// names no choice writes nothing.
  private mutating func choose(
    _ inclusion: Inclusion, _ inner: CompilerContext, from context: CompilerContext,
    into body: inout FunctionBody
  ) {
    flush(&body)
    guard let expression = inclusion.choice,
      let source = read(expression, in: context, script: body.script)
    else { return }
    var table: [String: Int] = [:]
    for template in templates.values.sorted(by: { $0.name < $1.name }) {
      if rules.isStrict {
        guard template.name.hasPrefix(Self.partials), !inner.chain.contains(template.name) else {
          continue
        }
      }
      var trial = FunctionBody(script: body.script)
      guard let index = attempt({ $0.call(template, inclusion, inner, into: &trial) }) else {
        continue
      }
      body.deepest = max(body.deepest, trial.deepest)
      body.blockNames.formUnion(trial.blockNames)
      table[template.name] = index
      if template.name.hasPrefix(Self.partials) {
        table[String(template.name.dropFirst(Self.partials.count))] = index
      }
    }
    choices.append(table)
    body.operations.append(
      .choose(operand: source.operand, choice: Int32(choices.count - 1)))
  }

  /// A template by its name, or a partial by its name within `partials/`.
  private func find(_ name: String) -> ParsedTemplate? {
    templates[name] ?? templates[Self.partials + name]
  }

  private static var partials: String { "partials/" }
}

extension Compiler {
  /// A block, with what a template below has filled it with.
  mutating func fill(
    _ block: Block, in context: CompilerContext, into body: inout FunctionBody
  ) {
    var inner = context
    inner.depth += 1
    guard inner.depth <= TreeBuilder.depthLimit else { return tooDeep(context, block.offset) }
    var nodes = block.nodes[...]
    if let filling = context.inheritance[block.name] {
      if let indent = block.contentIndent { inner.indent += context.template.source.bytes[indent] }
      nodes = filling.block.nodes[...]
      inner.template = filling.template
      inner.inheritance = filling.inheritance
      inner.chain = filling.chain
      body.blockNames.formUnion(filling.template.blockNames)
    }
    guard !nodes.isEmpty else { return }
    let startsLine = if case .lineStart = nodes.first { true } else { false }
    if block.indent == nil, startsLine, context.inheritance[block.name] != nil {
      // The line has begun before the block.
      nodes.removeFirst()
    } else if block.indent != nil, !startsLine {
      body.pending += inner.indent
    }
    compile(nodes, in: inner, into: &body)
    if block.ownsLine, !Array(nodes).endsLine(in: inner.template.source) {
      body.pending.append(0x0A)
    }
  }

  private mutating func checkNames(
    of blocks: [Block], of name: String, _ known: Set<String>, in context: CompilerContext
  ) {
    guard rules.isStrict else { return }
    for block in blocks where !known.contains(block.name) {
      let question = NearestName.question(block.name, among: known)
      note(
        context, block.offset,
        "“\(name)” has no block “\(block.name)”." + (question.map { " \($0)" } ?? ""),
        advice: question == nil && !known.isEmpty
          ? "Its blocks are \(known.sorted().joined(separator: ", "))." : nil)
    }
  }

  private mutating func missing(_ inclusion: Inclusion, in context: CompilerContext) {
    guard rules.isStrict else { return }
    let question = NearestName.question(inclusion.name, among: templates.keys)
    note(
      context, inclusion.offset,
      "There is no template “\(inclusion.name)”." + (question.map { " \($0)" } ?? ""))
  }

  private mutating func circle(
    _ circle: ArraySlice<String>, _ inclusion: Inclusion, in context: CompilerContext
  ) {
    let first = circle.first ?? inclusion.name
    let way = (circle + [first]).joined(separator: " > ")
    note(
      context, inclusion.offset, "“\(first)” includes itself: \(way).",
      advice: "Remove this tag, or move what both need into a partial of its own.")
  }
}

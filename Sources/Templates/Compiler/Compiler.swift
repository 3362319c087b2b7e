import Vocabulary

/// Turns the syntax tree of a template, and of all it includes, into a program.
///
/// A partial or a parent is compiled once for each scope it is used in, so that its names become
/// places as well. Mistakes are collected: one misspelt name does not hide the next.
struct Compiler {
  let templates: [String: ParsedTemplate]
  let rules: Program.Rules
  var findings: Set<Finding> = []
  var operands: OperandTable
  /// Every name that is read, from the root, and what it is inside of.
  var uses: Set<String> = []
  var choices: [[String: Int]] = []
  private var functions: [CompiledFunction] = []
  private var known: [CompiledFunction.Key: Int] = [:]
  private var literals: [UInt8] = []
  private var isTooLarge = false

  private let root: RecordShape

  init(
    _ templates: [String: ParsedTemplate], _ rules: Program.Rules, given root: RecordShape
  ) {
    (self.templates, self.rules, self.root) = (templates, rules, root)
    operands = OperandTable(rootSlots: rules.isStrict ? root.recordSlots : [])
  }

  /// The program of a template.
  mutating func compile(_ template: ParsedTemplate) -> Program {
    let context = CompilerContext(
      template: template, scope: rules.isStrict ? Scope(root) : nil, chain: [])
    _ = function(template, in: context, script: .outside)
    return Program(
      functions: functions.map(\.operations), literals: literals, operands: operands,
      choices: choices, rules: rules)
  }

  /// The function that a template becomes here.
  mutating func function(
    _ template: ParsedTemplate, in context: CompilerContext, script: ScriptState
  ) -> Int {
    let key = CompiledFunction.Key(
      name: template.name, scope: context.scope, inheritance: context.inheritance,
      indent: context.indent, script: script)
    if let index = known[key] { return index }
    let index = functions.count
    known[key] = index
    functions.append(CompiledFunction(scriptAfter: script))
    findings.formUnion(template.findings)
    var context = context
    context.template = template
    context.chain.append(template.name)
    var body = FunctionBody(script: script)
    body.blockNames = template.blockNames
    compile(template.nodes, in: context, into: &body)
    flush(&body)
    functions[index] = CompiledFunction(
      operations: body.operations, blockNames: body.blockNames,
      height: body.deepest - context.depth, size: body.size, scriptAfter: body.script)
    return index
  }

  /// Compiles something that may turn out wrong. Then there was no such thing.
  mutating func attempt(_ work: (inout Compiler) -> Int?) -> Int? {
    let before = (findings: findings, known: known)
    let result = work(&self)
    if findings == before.findings || !rules.isStrict { return result }
    (findings, known) = before
    return nil
  }

  func compiled(_ index: Int) -> CompiledFunction { functions[index] }

  /// Writes the literal text so far, before an operation that is not text.
  mutating func flush(_ body: inout FunctionBody) {
    guard !body.pending.isEmpty else { return }
    let start = Int32(literals.count)
    literals += body.pending
    body.operations.append(.literal(start: start, count: Int32(body.pending.count)))
    body.script.read(body.pending)
    body.pending.removeAll()
  }

  /// Notes once that templates include each other too often.
  mutating func tooLarge(_ context: CompilerContext) {
    guard !isTooLarge else { return }
    isTooLarge = true
    note(
      context, 0, "With all that it includes, this template is more than a million tags long.",
      advice: "Look for a partial that is included often and does so itself.")
  }

  mutating func note(
    _ context: CompilerContext, _ offset: Int, _ message: String, advice: String? = nil
  ) {
    guard findings.count < 1000 else { return }
    findings.insert(context.template.source.error(at: offset, message, advice: advice))
  }
}

/// A function in the making.
struct FunctionBody {
  var operations: [Operation] = []
  /// Literal text that waits for the next operation.
  var pending: [UInt8] = []
  var script: ScriptState
  var blockNames: Set<String> = []
  var deepest = 0
  /// How much one pass through it does at most, loops not counted.
  var size = 0

  /// Far above any template, far below what a computer notices.
  static let sizeLimit = 1_000_000

  init(script: ScriptState) { self.script = script }
}

/// Where the compiler is: in which template, in what scope, how deep.
struct CompilerContext {
  var template: ParsedTemplate
  /// Nil if names are looked up when the template is rendered.
  var scope: Scope?
  var inheritance = Inheritance()
  /// White space that every line of the template begins with.
  var indent: [UInt8] = []
  /// The templates that include this one, and itself.
  var chain: [String]
  var depth = 0
}

/// What a template has become for one scope, one indent, one set of filled blocks.
struct CompiledFunction {
  struct Key: Hashable {
    let name: String
    let scope: Scope?
    let inheritance: Inheritance
    let indent: [UInt8]
    let script: ScriptState
  }

  var operations: [Operation] = []
  /// The blocks that it and the templates it includes can have filled.
  var blockNames: Set<String> = []
  /// How many sections and templates are open inside it at once.
  var height = 0
  var size = 0
  var scriptAfter: ScriptState
}

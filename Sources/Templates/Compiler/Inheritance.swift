/// The blocks that templates below have filled, for a parent that is being compiled.
struct Inheritance: Hashable {
  /// What fills a block, and where it was written.
  ///
  /// It is read in the scope of the block it fills, but with the template, the blocks and the
  /// includers of the place where it stands.
  struct Filling: Hashable {
    let block: Block
    let template: ParsedTemplate
    let inheritance: Inheritance
    let chain: [String]

    static func == (one: Filling, other: Filling) -> Bool {
      one.template === other.template && one.block.offset == other.block.offset
        && one.inheritance == other.inheritance
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(template))
      hasher.combine(block.offset)
    }
  }

  private var fillings: [String: Filling] = [:]

  subscript(_ name: String) -> Filling? { fillings[name] }

  /// With what a parent tag fills. A template further down has the last word.
  func filled(by blocks: [Block], in context: CompilerContext) -> Inheritance {
    var result = self
    for block in blocks where result.fillings[block.name] == nil {
      result.fillings[block.name] = Filling(
        block: block, template: context.template, inheritance: self, chain: context.chain)
    }
    return result
  }
}

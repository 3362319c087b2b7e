import Vocabulary

/// A template whose tags are known, but not yet what its names mean.
final class ParsedTemplate: Sendable {
  let source: SourceText
  let nodes: [Node]
  /// The blocks that another template can fill.
  let blockNames: Set<String>
  let findings: [Finding]

  var name: String { source.name }

  init(_ template: TemplateSource) {
    source = SourceText(template)
    let scanner = TagScanner(source)
    let builder = TreeBuilder(source, LineReader(source, scanner.tokens).pieces)
    nodes = builder.tree
    blockNames = builder.blockNames
    findings = scanner.findings + builder.findings
  }
}

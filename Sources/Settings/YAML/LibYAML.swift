import Vocabulary
import Yams

/// Reads all of YAML, through Yams. Its errors stop here and become findings.
struct LibYAML {
  let path: String
  let firstLine: Int

  /// A line `key: text: more` that libyaml refuses is understood as its author meant it.
  func parse(_ bytes: [UInt8]) throws(Findings) -> Node {
    if let finding = AliasKeys.fault(in: bytes, path: path, firstLine: firstLine) {
      throw Findings(finding)
    }
    let (text, hidden) = HiddenBreaks.hide(in: bytes)
    do {
      return try compose(text, hidden: hidden, size: bytes.count)
    } catch {
      if let repaired = UnquotedColon.repaired(text),
        let node = try? compose(repaired, hidden: hidden, size: bytes.count)
      {
        return node
      }
      throw Findings(finding(for: error, in: text))
    }
  }

  private func compose(_ text: String, hidden: Bool, size: Int) throws -> Node {
    let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
    guard let root = try parser.singleRoot() else {
      return Node(.null, line: firstLine, column: 1)
    }
    var composer = Composer(firstLine: firstLine, hidden: hidden, size: size)
    return try composer.node(root, depth: 0)
  }

  private func finding(for error: any Error, in text: String) -> Finding {
    let lines = SourceLines(text)
    let mistake =
      switch error {
      case let mistake as YAMLMistake: mistake
      case let error as YamlError: YAMLMistake(error, lines: lines)
      default: YAMLMistake(line: 1, column: 1, "this cannot be read as YAML")
      }
    return Finding(
      .error, in: path, line: mistake.line + firstLine - 1, column: mistake.column,
      mistake.message(firstLine), advice: mistake.advice)
  }
}

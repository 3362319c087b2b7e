import Yams

/// Reads all of YAML, through Yams. Its errors stop here and become mistakes of the author's.
struct LibYAML {
  let firstLine: Int

  /// A line `key: text: more` that libyaml refuses is understood as its author meant it.
  func parse(_ bytes: [UInt8]) throws(YAMLMistake) -> Node {
    if let mistake = AliasKeys.mistake(in: bytes) { throw mistake }
    let (text, hidden) = HiddenBreaks.hide(in: bytes)
    do {
      return try compose(text, hidden: hidden, size: bytes.count)
    } catch {
      if let repaired = UnquotedColon.repaired(text),
        let node = try? compose(repaired, hidden: hidden, size: bytes.count)
      {
        return node
      }
      throw mistake(for: error, in: text)
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

  private func mistake(for error: any Error, in text: String) -> YAMLMistake {
    let lines = SourceLines(text)
    return switch error {
    case let mistake as YAMLMistake: MistakeGuess.refined(mistake, lines: lines)
    case let error as YamlError: YAMLMistake(error, lines: lines)
    default: YAMLMistake(line: 1, column: 1, "this cannot be read as YAML")
    }
  }
}

import Yams

extension YAMLMistake {
  /// The likely reason for an error of libyaml's.
  init(_ error: YamlError, lines: SourceLines) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let complaint = Complaint(
        problem: problem, line: mark.line, column: mark.column, context: context?.text ?? "",
        contextLine: context?.mark.line ?? mark.line,
        contextColumn: context?.mark.column ?? mark.column)
      self = MistakeGuess(complaint, lines: lines).mistake
    case .duplicatedKeysInMapping(let keys, let context):
      self = Self.doubledKey(keys.first ?? "", context.mark, lines)
    case .reader: self = Self.controlCharacter(lines)
    default: self.init(line: 1, column: 1, "this cannot be read as YAML")
    }
  }

  /// Yams tells where the key stands first; the second is the next in the same column.
  private static func doubledKey(_ key: String, _ mark: Mark, _ lines: SourceLines) -> Self {
    var second = (line: mark.line, column: mark.column)
    for line in mark.line...max(mark.line, lines.count) where line > mark.line {
      guard !lines.isBlank(line) else { continue }
      let indentation = lines.indentation(of: line)
      if indentation < mark.column - 1 { break }
      let name = lines[line].dropFirst(indentation).prefix { $0 != ":" }
      if indentation == mark.column - 1, name.trimming(" \"'") == key {
        second = (line, mark.column)
        break
      }
    }
    return Self(
      line: second.line, column: second.column, .doubledKey(key, first: mark.line),
      advice: "Keep one of the two.")
  }

  /// libyaml reads the printable characters of YAML 1.1 (§5.1).
  private static func controlCharacter(_ lines: SourceLines) -> Self {
    for line in 1...max(1, lines.count) {
      for (offset, scalar) in lines[line].unicodeScalars.enumerated() {
        let isControl = (scalar.value < 0x20 && scalar != "\t") || 0x7F...0x9F ~= scalar.value
        guard isControl || 0xFFFE...0xFFFF ~= scalar.value else { continue }
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Self(
          line: line, column: offset + 1, "the control character \(name) has no place in a text",
          advice: "Delete it; your editor may show it as a box or not at all.")
      }
    }
    return Self(line: 1, column: 1, "a control character has no place in a text")
  }
}

extension Substring {
  func trimming(_ characters: String) -> Substring {
    var rest = self.drop { characters.contains($0) }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}

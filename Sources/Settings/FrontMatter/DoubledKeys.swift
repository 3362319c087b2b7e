import Vocabulary

/// Forgives a key that stands twice at the top of the front matter: the last one counts.
///
/// Other generators take it silently, so years of content hold it. Deeper down, and in the site's
/// own settings, it stays an error.
enum DoubledKeys {
  /// So many of them in one page are no slip.
  private static let most = 20

  static func parse(
    _ bytes: [UInt8], path: String, firstLine: Int
  ) throws(Findings) -> (node: Node, findings: [Finding]) {
    var text = bytes
    var findings: [Finding] = []
    while true {
      do throws(YAMLMistake) {
        if let node = PlainYAML.parse(text, firstLine: firstLine) { return (node, findings) }
        return (try LibYAML(firstLine: firstLine).parse(text), findings)
      } catch {
        guard case .doubledKey(_, let first) = error.kind, error.column == 1, error.line > first,
          findings.count < most
        else { throw Findings(findings + [error.finding(in: path, firstLine: firstLine)]) }
        findings.append(
          error.finding(.warning, in: path, firstLine: firstLine, and: ", where it counts"))
        text = blanking(line: first, in: text)
      }
    }
  }

  /// The text without what belongs to the key on a line, and with as many lines as before.
  private static func blanking(line: Int, in bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    var index = line - 1
    repeat {
      lines[index] = []
      index += 1
    } while index < lines.count && belongsAbove(lines[index])
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Whether a line goes on with the value above it: it is indented, empty, a comment or an item.
  private static func belongsAbove(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return true }
    return isBlank(first) || first == 0x0D || first == UInt8(ascii: "#")
      || first == UInt8(ascii: "-")
  }
}

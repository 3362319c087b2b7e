public import Vocabulary

/// The keys at the top of a page, between two lines `---`, and where the page itself begins.
public struct FrontMatter: Sendable {
  /// Empty where there is none, and where it cannot be read.
  public let mapping: Mapping
  /// The bytes of the file after the front matter.
  public let body: Range<Int>
  /// The line of the file on which `body` begins.
  public let bodyLine: Int
  public let findings: [Finding]

  /// Takes a file apart. What cannot be read becomes findings, and as much as can be is given.
  public static func split(_ bytes: [UInt8], path: String) -> FrontMatter {
    if let fault = TextFile.fault(in: bytes, path: path) {
      return FrontMatter(body: bytes.count..<bytes.count, bodyLine: 1, fault)
    }
    let start = TextFile.startsWithByteOrderMark(bytes) ? 3 : 0
    let whole = FrontMatter(body: start..<bytes.count, bodyLine: 1)
    guard let fence = Fence(bytes, from: start) else {
      return Fence(bytes, from: start, of: "+")?.closed == nil ? whole : whole.adding(toml(path))
    }
    guard let block = fence.closed else {
      return fence.beginsWithKey ? whole.adding(unclosed(path)) : whole
    }
    let rest = (body: block.next..<bytes.count, bodyLine: block.line + 1)
    do {
      let (node, findings) = try DoubledKeys.parse(
        Array(bytes[fence.start..<block.end]), path: path, firstLine: 2)
      if let mapping = node.mapping ?? (node.isNull ? .empty : nil) {
        return FrontMatter(
          mapping: mapping, body: rest.body, bodyLine: rest.bodyLine, findings)
      }
      if fence.beginsWithBlankLine { return whole }
      return FrontMatter(body: rest.body, bodyLine: rest.bodyLine, notKeys(node, path))
    } catch {
      if fence.beginsWithBlankLine, !fence.holdsKey(before: block.end) { return whole }
      return FrontMatter(body: rest.body, bodyLine: rest.bodyLine, error.all)
    }
  }

  private init(
    mapping: Mapping = .empty, body: Range<Int>, bodyLine: Int, _ findings: [Finding] = []
  ) {
    (self.mapping, self.body, self.bodyLine) = (mapping, body, bodyLine)
    self.findings = findings
  }

  private init(body: Range<Int>, bodyLine: Int, _ finding: Finding) {
    self.init(body: body, bodyLine: bodyLine, [finding])
  }

  private func adding(_ finding: Finding) -> FrontMatter {
    FrontMatter(mapping: mapping, body: body, bodyLine: bodyLine, findings + [finding])
  }
}

extension FrontMatter {
  private static func unclosed(_ path: String) -> Finding {
    Finding(
      .error, in: path, "the front matter is opened on line 1 and never closed",
      advice: "Write a line “---” below its last key.")
  }

  private static func toml(_ path: String) -> Finding {
    Finding(
      .error, in: path, "this front matter is in TOML, and Rapport reads YAML",
      advice: "Put it between two lines “---” and write “key: value” for “key = value”.")
  }

  private static func notKeys(_ node: Node, _ path: String) -> Finding {
    let isList = node.sequence != nil
    let first = node.text.map { $0.prefix { $0 != "\n" } } ?? ""
    return Finding(
      .error, in: path, line: node.line, column: node.column,
      "the front matter is \(isList ? "a list" : "text"), and it wants lines “key: value”",
      advice: isList || first.utf8.count > 60
        ? "Or leave a line free below the “---” if it is only a line across the page."
        : "Write “title: \(first)”, or leave a line free below the “---” if it is only a line"
          + " across the page.")
  }
}

import Vocabulary

/// Reads JSON (RFC 8259), strictly, into nodes that know their places.
struct JSON {
  static func parse(_ bytes: [UInt8], path: String) throws(Findings) -> Node {
    var parser = JSON(text: JSONText(bytes))
    do throws(JSONMistake) {
      parser.text.skipBlanks()
      guard !parser.text.isAtEnd else {
        throw JSONMistake(line: 1, column: 1, reason: .empty)
      }
      let value = try parser.value()
      parser.text.skipBlanks()
      guard parser.text.isAtEnd else { throw parser.text.mistake(.textAfter) }
      return value
    } catch {
      throw Findings(
        Finding(
          .error, in: path, line: error.line, column: error.column, error.reason.message,
          advice: error.reason.advice))
    }
  }

  private var text: JSONText
  private var depth = 0

  private init(text: JSONText) { self.text = text }

  private mutating func value() throws(JSONMistake) -> Node {
    text.skipBlanks()
    let (line, column) = (text.line, text.column)
    switch text.byte {
    case UInt8(ascii: "{"): return Node(.mapping(try mapping()), line: line, column: column)
    case UInt8(ascii: "["): return Node(.sequence(try list()), line: line, column: column)
    case UInt8(ascii: "\""): return Node(quoted: try text.string(), line: line, column: column)
    default: return Node(plain: try text.word(), line: line, column: column)
    }
  }

  private mutating func list() throws(JSONMistake) -> [Node] {
    try enter()
    defer { depth -= 1 }
    var items: [Node] = []
    while try text.hasNext(before: UInt8(ascii: "]"), first: items.isEmpty) {
      items.append(try value())
    }
    return items
  }

  private mutating func mapping() throws(JSONMistake) -> Mapping {
    try enter()
    defer { depth -= 1 }
    var entries: [Mapping.Entry] = []
    while try text.hasNext(before: UInt8(ascii: "}"), first: entries.isEmpty) {
      let (line, column) = (text.line, text.column)
      guard text.byte == UInt8(ascii: "\"") else { throw text.mistake(.keyWithoutQuotes) }
      let key = try text.string()
      text.skipBlanks()
      guard text.skip(UInt8(ascii: ":")) else { throw text.mistake(.noColon(key)) }
      entries.append(Mapping.Entry(key, line: line, column: column, value: try value()))
    }
    let mapping = Mapping(entries)
    if mapping.hasDoubledKeys { throw Self.doubledKey(entries) }
    return mapping
  }

  private static func doubledKey(_ entries: [Mapping.Entry]) -> JSONMistake {
    var lines: [String: Int] = [:]
    for entry in entries {
      if let first = lines.updateValue(entry.line, forKey: entry.key) {
        return JSONMistake(
          line: entry.line, column: entry.column,
          reason: .doubledKey(entry.key, first: first, second: entry.line))
      }
    }
    preconditionFailure("no key stands twice")
  }

  private mutating func enter() throws(JSONMistake) {
    guard depth < 100 else { throw text.mistake(.tooDeep) }
    depth += 1
    text.advance()
  }
}

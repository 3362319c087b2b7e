/// Reads the YAML that most front matter is, some twenty times as fast as libyaml.
///
/// That is: keys, and keys below keys; values in quotes or not, on one line or going on below; lists
/// in brackets on one line, or of items `- `; comments. Whatever else it meets, every mistake
/// included, it declines, and libyaml decides. A test holds the two against each other. Its rules
/// are libyaml's (`scanner.c`), which are a little wider than YAML 1.2's.
struct PlainYAML {
  var lines: LineScanner
  /// What a text that is being put together says so far.
  var buffer: [UInt8] = []
  private var depth = 0

  /// Nil where it declines.
  static func parse(_ bytes: [UInt8], firstLine: Int) -> Node? {
    guard PlainBytes.areAll(bytes) else { return nil }
    var parser = PlainYAML(lines: LineScanner(bytes, firstLine: firstLine))
    parser.lines.skipEmptyLines()
    guard !parser.lines.isAtEnd else { return Node(.null, line: firstLine, column: 1) }
    guard parser.lines.byte != LineScanner.space, let key = parser.key() else { return nil }
    let root = parser.mapping(from: key)
    return parser.lines.isAtEnd ? root : nil
  }

  init(lines: LineScanner) { self.lines = lines }

  /// The mapping whose first key was just read, up to a line that is indented less than it.
  private mutating func mapping(from first: Key) -> Node? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { return nil }
    var entries: [Mapping.Entry] = []
    var key = first
    while true {
      guard let value = value(of: key) else { return nil }
      entries.append(Mapping.Entry(key.name, line: key.line, column: key.column, value: value))
      lines.toNextText()
      if lines.isAtEnd || lines.indentation < first.indentation { break }
      guard lines.indentation == first.indentation, let next = self.key() else { return nil }
      key = next
    }
    let mapping = Mapping(entries)
    return mapping.hasDoubledKeys
      ? nil : Node(.mapping(mapping), line: first.line, column: first.column)
  }

  private mutating func value(of key: Key) -> Node? {
    let (line, column) = (lines.number, lines.column)
    lines.skipSpaces()
    if lines.isAtText {
      return lines.byte == UInt8(ascii: "[") ? flowList() : scalar(inside: key.indentation)
    }
    lines.nextLine()
    lines.toNextText()
    if !lines.isAtEnd, lines.indentation >= key.indentation {
      if lines.startsItem { return blockList(below: key.indentation) }
      if lines.indentation > key.indentation { return self.key().flatMap { mapping(from: $0) } }
    }
    return Node(.null, line: line, column: column)
  }

  /// Items `- ` in one column, each a scalar or a mapping.
  private mutating func blockList(below depth: Int) -> Node? {
    let indentation = lines.indentation
    let (line, column) = (lines.number, lines.column)
    var items: [Node] = []
    repeat {
      lines.index += 1
      lines.skipSpaces()
      guard lines.isAtText, let item = item(inside: indentation) else { return nil }
      items.append(item)
      lines.toNextText()
    } while !lines.isAtEnd && lines.indentation == indentation && lines.startsItem
    let isClosed = lines.indentation < indentation || indentation == depth
    guard lines.isAtEnd || isClosed else { return nil }
    return Node(.sequence(items), line: line, column: column)
  }

  private mutating func item(inside indentation: Int) -> Node? {
    let start = lines.index
    if let key = key() { return mapping(from: key) }
    lines.index = start
    return scalar(inside: indentation)
  }
}

extension PlainYAML {
  struct Key {
    let name: String
    let line: Int, column: Int
    let indentation: Int
  }

  /// A key of plain letters; what follows its colon comes next.
  fileprivate mutating func key() -> Key? {
    let start = lines.index
    guard lines.isLetter else { return nil }
    let (column, indentation) = (lines.column, lines.indentation)
    while lines.isKeyByte { lines.index += 1 }
    guard lines.byte == UInt8(ascii: ":"), lines.index - start <= 100 else { return nil }
    let name = lines.text(start..<lines.index)
    lines.index += 1
    guard lines.isAtLineEnd || lines.byte == LineScanner.space else { return nil }
    return Key(name: name, line: lines.number, column: column, indentation: indentation)
  }
}

/// Makes lines of merged words in one pass over their bytes.
///
/// Bytes that need no look are copied a line at a time: `copied` is how far the input has gone to
/// the output, `index` how far it was read.
struct MailLayout {
  var input: UnsafeBufferPointer<UInt8>
  var output: [UInt8] = []
  var index = 0
  var copied = 0
  var width: Int
  var margin = Margin()
  var line = OpenLine()
  var addresses = MailAddresses()
  /// Where the open block's words begin in the output.
  var blockStart = 0
  /// Where this text begins in the output.
  private var start = 0

  /// The longest line in bytes: 998 (RFC 5322 §2.1.1), less a margin and a link's number.
  static let longest = 900

  init(_ input: UnsafeBufferPointer<UInt8>, width: Int) {
    (self.input, self.width) = (input, width)
  }

  mutating func begin() {
    start = output.count
    output.reserveCapacity(start + input.count + input.count / 4)
  }

  mutating func run() {
    while index < input.count {
      let mark = input[index]
      switch mark {
      case MailMark.block:
        index += 1
        writeBlock(takeByte())
      case MailMark.open:
        index += 1
        open(takeByte())
      case MailMark.close:
        index += 1
        margin.close()
      case 0...0x20: index += 1
      default: writeBlock(BlockKind.paragraph)
      }
    }
    writeAddresses()
  }

  private mutating func writeBlock(_ kind: UInt8) {
    switch kind {
    case BlockKind.code: writeCode()
    case BlockKind.rule: writeRule()
    case BlockKind.table: writeTable()
    case BlockKind.addresses: writeAddresses()
    case UInt8(ascii: "1"): writeHeading(underline: UInt8(ascii: "="))
    case UInt8(ascii: "2"): writeHeading(underline: UInt8(ascii: "-"))
    default:
      writeBlock(of: kind) { $0.writeWords(of: kind) }
    }
  }

  private mutating func open(_ kind: UInt8) {
    switch kind {
    case ContainerKind.quote: margin.openQuote()
    case ContainerKind.bullets, ContainerKind.numbers:
      let list = takeNumber()
      let first = takeNumber()
      margin.openList(list, start: first, isNumbered: kind == ContainerKind.numbers)
    default: margin.openItem()
    }
  }

  private mutating func takeByte() -> UInt8 {
    guard index < input.count else { return 0 }
    defer { index += 1 }
    return input[index]
  }

  private mutating func takeNumber() -> Int {
    var number = 0
    while index < input.count, isDigit(input[index]) {
      number = number &* 10 &+ Int(input[index] - 0x30)
      index += 1
    }
    if index < input.count, input[index] == MailMark.parameter { index += 1 }
    return number
  }
}

extension MailLayout {
  /// Writes a block with what parts it from the one above, or nothing at all if it is empty.
  mutating func writeBlock(of kind: UInt8, _ write: (inout MailLayout) -> Void) {
    let before = output.count
    if before > start, !margin.isTight(for: kind) {
      appendMargin(margin.rest[..<margin.shared])
      output.append(0x0A)
    }
    output += margin.first
    openLine()
    blockStart = output.count
    write(&self)
    guard output.count > blockStart else {
      output.removeLast(output.count - before)
      return
    }
    endLine()
    margin.noteBlock(kind)
  }

  mutating func openLine() {
    line = OpenLine(start: output.count, column: margin.rest.count)
  }

  /// Ends a line, without blanks at its end.
  mutating func endLine() {
    while output.count > line.start, output.last == 0x20 { output.removeLast() }
    if output.count == line.start {
      while output.last == 0x20 { output.removeLast() }
    }
    output.append(0x0A)
  }

  /// Begins a line of the same block.
  mutating func nextLine() {
    output += margin.rest
    openLine()
  }

  /// A margin that nothing follows in its line.
  private mutating func appendMargin(_ margin: ArraySlice<UInt8>) {
    output += margin
    while output.last == 0x20 { output.removeLast() }
  }
}

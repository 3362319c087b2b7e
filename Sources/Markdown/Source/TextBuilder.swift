/// Builds the text that libcmark is to see next, line by line, with each line's origin.
struct TextBuilder {
  private let old: PageText
  private var bytes: [UInt8] = []
  private var origins: [LineOrigin] = []
  private var preludeLines = 0

  init(over old: PageText) {
    self.old = old
    bytes.reserveCapacity(old.bytes.count + old.bytes.count / 4)
    origins.reserveCapacity(old.lineCount)
  }

  /// Where the next line of a prelude will be.
  var nextLine: Int { origins.count + 1 }

  /// A line above the page, made of a part of an old line.
  mutating func prelude(
    _ prefix: StaticString, padding: Int = 0, _ part: some Sequence<UInt8>, line: Int, offset: Int,
    _ suffix: StaticString = ""
  ) {
    append(prefix)
    bytes.append(contentsOf: repeatElement(0x20, count: padding))
    bytes.append(contentsOf: part)
    append(suffix)
    bytes.append(0x0A)
    let origin = old.origin(ofLine: line)
    let shift = origin.shift + offset - prefix.utf8CodeUnitCount - padding
    origins.append(LineOrigin(line: origin.line, shift: shift))
    preludeLines += 1
  }

  /// An old line as it was. A prelude line stays one.
  mutating func keep(line: Int) {
    bytes.append(contentsOf: old.bytes[old.wholeLine(line)])
    origins.append(old.origin(ofLine: line))
    if line <= old.preludeLines { preludeLines += 1 }
  }

  /// A block of its own in the place of an old line's text, behind the same margin.
  ///
  /// A comment, because it ends any paragraph, ends with its line, and is nothing that a lazy
  /// line could go on with: whatever contains the line contains the comment.
  mutating func replace(line: Int, margin: some Sequence<UInt8>, with role: LineOrigin.Role) {
    bytes.append(contentsOf: margin)
    append("<!---->\n")
    var origin = old.origin(ofLine: line)
    origin.role = role
    origins.append(origin)
    if line <= old.preludeLines { preludeLines += 1 }
  }

  func text() -> PageText { PageText(bytes, origins: origins, preludeLines: preludeLines) }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

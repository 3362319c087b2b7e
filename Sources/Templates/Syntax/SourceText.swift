import Vocabulary

/// The bytes of a template, and the remarks about places in them.
struct SourceText: Sendable {
  let name: String
  let path: String
  let bytes: [UInt8]

  init(_ source: TemplateSource) {
    (name, path) = (source.name, source.path)
    bytes = Array(source.text.utf8)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func error(at offset: Int, _ message: String, advice: String? = nil) -> Finding {
    let place = position(of: offset)
    return Finding(
      .error, in: path, line: place.line, column: place.column, message, advice: advice)
  }

  func position(of offset: Int) -> TextPosition { TextPosition(ofByte: offset, in: bytes) }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(bytes[first]) { range.removeFirst() }
    while let last = range.last, isBlank(bytes[last]) { range.removeLast() }
    return range
  }

  /// The place of the first `pattern` in a range.
  func find(_ pattern: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = pattern.first else { return nil }
    var index = range.lowerBound
    while index + pattern.count <= range.upperBound {
      if bytes[index] == first, starts(with: pattern, at: index) { return index }
      index += 1
    }
    return nil
  }

  func starts(with pattern: [UInt8], at index: Int) -> Bool {
    guard index + pattern.count <= bytes.count else { return false }
    return pattern.indices.allSatisfy { bytes[index + $0] == pattern[$0] }
  }
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

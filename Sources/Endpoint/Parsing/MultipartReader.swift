/// Who takes the parts of a multipart body, as they come.
public protocol PartReceiver {
  mutating func begin(_ part: PartHeader) throws(IntakeFault)
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(IntakeFault)
  mutating func end() throws(IntakeFault)
}

/// Reads `multipart/form-data` (RFC 7578) in pieces of any size, and holds no more of it than a
/// line of a header.
///
/// Only CR LF ends a line. Whatever stands behind a boundary but CR LF or the closing `--` is
/// refused, and so is a body without its end: a browser writes neither.
public struct MultipartReader: Sendable {
  /// Bytes looked at: at most twice the bytes pushed.
  public private(set) var steps = 0
  private let limits: IntakeLimits
  private let delimiter: [UInt8]
  private var place = Place.before
  /// How much of the delimiter has just been seen, and how much of that in an earlier piece. The
  /// body begins as if a line had ended.
  private var matched = 2, held = 2
  private var aroundParts = -2
  private var parts = 0
  private var line: [UInt8] = []
  private var lines: [[UInt8]] = []

  private enum Place { case before, behindBoundary, headers, content, after }

  public init(boundary: [UInt8], limits: IntakeLimits = IntakeLimits()) {
    self.limits = limits
    delimiter = Array("\r\n--".utf8) + boundary
  }

  public mutating func push(
    _ bytes: [UInt8], to receiver: inout some PartReceiver
  ) throws(IntakeFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      switch place {
      case .before, .content: try readContent(&rest, to: &receiver)
      case .behindBoundary: try readBehindBoundary(&rest)
      case .headers: try readHeaders(&rest, to: &receiver)
      case .after:
        steps += rest.count
        try countAround(rest.count)
        rest = []
      }
    }
  }

  public func finish() throws(IntakeFault) {
    guard place == .after else { throw .malformed(.cutShort) }
  }
}

extension MultipartReader {
  /// Up to the next boundary or the end of the piece.
  ///
  /// CR stands in the delimiter at its beginning only. So what looked like one and was none needs
  /// no second look but at the byte where it broke off.
  private mutating func readContent(
    _ rest: inout ArraySlice<UInt8>, to receiver: inout some PartReceiver
  ) throws(IntakeFault) {
    var index = rest.startIndex
    while index < rest.endIndex, matched < delimiter.count {
      if matched == 0 {
        let next = rest[index...].firstIndex(of: delimiter[0]) ?? rest.endIndex
        steps += next - index
        index = next
        guard index < rest.endIndex else { break }
      }
      steps += 1
      if rest[index] == delimiter[matched] {
        matched += 1
        index += 1
      } else {
        if held > 0 { try emit(delimiter[..<held], to: &receiver) }
        (matched, held) = (0, 0)
      }
    }
    try emit(rest[..<(index - (matched - held))], to: &receiver)
    held = matched
    rest = rest[index...]
    guard matched == delimiter.count else { return }
    if place == .content { try receiver.end() } else { aroundParts = max(aroundParts, 0) }
    (matched, held, place) = (0, 0, .behindBoundary)
  }

  private mutating func emit(
    _ bytes: ArraySlice<UInt8>, to receiver: inout some PartReceiver
  ) throws(IntakeFault) {
    guard !bytes.isEmpty else { return }
    if place == .content { try receiver.take(bytes) } else { try countAround(bytes.count) }
  }

  private mutating func countAround(_ count: Int) throws(IntakeFault) {
    aroundParts += count
    guard aroundParts <= limits.aroundParts else { throw .malformed(.aroundParts) }
  }

  private mutating func readBehindBoundary(_ rest: inout ArraySlice<UInt8>) throws(IntakeFault) {
    while line.count < 2, let byte = rest.popFirst() {
      steps += 1
      line.append(byte)
    }
    guard line.count == 2 else { return }
    defer { line = [] }
    if line.elementsEqual("--".utf8) {
      place = .after
    } else if line.elementsEqual("\r\n".utf8) {
      parts += 1
      guard parts <= limits.parts else { throw .malformed(.tooManyParts) }
      place = .headers
    } else {
      throw .malformed(.boundary)
    }
  }

  private mutating func readHeaders(
    _ rest: inout ArraySlice<UInt8>, to receiver: inout some PartReceiver
  ) throws(IntakeFault) {
    while let byte = rest.popFirst() {
      steps += 1
      if line.last == 0x0D {
        guard byte == 0x0A else { throw .malformed(.header) }
        line.removeLast()
        guard line.isEmpty else {
          try endLine()
          continue
        }
        try receiver.begin(PartHeader(lines))
        (lines, place) = ([], .content)
        return
      }
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0D else {
        throw .malformed(.header)
      }
      guard line.count < limits.headerOfPart || byte == 0x0D else {
        throw .malformed(.headerTooLong)
      }
      line.append(byte)
    }
  }

  private mutating func endLine() throws(IntakeFault) {
    lines.append(line)
    line = []
    guard lines.count <= limits.headersOfPart else { throw .malformed(.tooManyHeaders) }
  }
}

/// Cuts the body of a multipart at its boundaries (RFC 2046 §5.1.1).
struct PartCutter {
  /// Without the line ends that belong to the boundaries.
  private(set) var parts: [ArraySlice<UInt8>] = []
  /// Whether the boundary that ends it is there.
  private(set) var isClosed = false
  /// Lines that begin with the boundary and are none, and boundaries behind the last.
  private(set) var strays = 0

  init(_ body: ArraySlice<UInt8>, boundary: String) {
    let mark = Array("--\(boundary)".utf8)
    var partStart: Int?
    var lineStart = body.startIndex
    while lineStart < body.endIndex {
      let lineEnd = body[lineStart...].firstIndex(of: MailBytes.lineFeed) ?? body.endIndex
      defer { lineStart = lineEnd + 1 }
      guard body[lineStart..<lineEnd].starts(with: mark) else { continue }
      var tail = body[(lineStart + mark.count)..<lineEnd]
      let isLast = tail.starts(with: "--".utf8)
      if isLast { tail = tail.dropFirst(2) }
      if tail.last == MailBytes.carriageReturn { tail = tail.dropLast() }
      guard !isClosed, tail.allSatisfy(MailBytes.isBlank) else {
        strays += 1
        continue
      }
      if let partStart { parts.append(Self.part(body, from: partStart, to: lineStart)) }
      partStart = isLast ? nil : min(lineEnd + 1, body.endIndex)
      isClosed = isLast
    }
    if let partStart { parts.append(body[partStart...]) }
  }

  private static func part(
    _ body: ArraySlice<UInt8>, from start: Int, to boundary: Int
  ) -> ArraySlice<UInt8> {
    var part = body[start..<boundary]
    if part.last == MailBytes.lineFeed { part.removeLast() }
    if part.last == MailBytes.carriageReturn { part.removeLast() }
    return part
  }
}

/// The body of a message as its signature sees it: the canonical form “relaxed” (RFC 6376 §3.4.4).
///
/// Blanks at the ends of lines and empty lines at the end do not count, and several blanks count
/// as one. Only CRLF ends a line.
enum RelaxedBody {
  static func append(_ body: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let body = UnsafeBufferPointer(rebasing: body[..<end(of: body)])
    guard !body.isEmpty else { return }
    output.reserveCapacity(output.count + body.count + 2)
    var start = 0
    while let blanks = firstOddBlanks(in: body, from: start) {
      output.append(contentsOf: body[start..<blanks.lowerBound])
      if !endsLine(body, at: blanks.upperBound) { output.append(Bytes.blank) }
      start = blanks.upperBound
    }
    output.append(contentsOf: body[start...])
    output.append(contentsOf: Bytes.lineEnd)
  }

  /// Where the last line that holds something ends, without its CRLF. What has no CRLF at its end
  /// gets one on its way through SMTP, so blanks there are at the end of a line, too.
  private static func end(of body: UnsafeBufferPointer<UInt8>) -> Int {
    var end = body.count
    while true {
      while end > 0, Bytes.isBlank(body[end - 1]) { end -= 1 }
      guard end >= 2, endsLine(body, at: end - 2) else { return end }
      end -= 2
    }
  }

  /// The next blanks that are not one space inside a line.
  private static func firstOddBlanks(
    in body: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    var start = start
    // The last byte is no blank, so each has one behind it.
    let last = body.count - 1
    while start < last {
      // Most pieces have none. This loop becomes vector code, as it never leaves early.
      let pieceEnd = min(start + 64, last)
      var odd: UInt8 = 0
      for index in start..<pieceEnd {
        odd |= isOdd(body[index], before: body[index + 1])
      }
      guard odd != 0 else {
        start = pieceEnd
        continue
      }
      for index in start..<pieceEnd where isOdd(body[index], before: body[index + 1]) != 0 {
        var end = index + 1
        while Bytes.isBlank(body[end]) { end += 1 }
        // A space and a CR that ends no line stay as they are.
        if end > index + 1 || body[index] == Bytes.tab || endsLine(body, at: end) {
          return index..<end
        }
      }
      start = pieceEnd
    }
    return nil
  }

  /// A tab, or a space before another blank or before what may be the end of the line.
  @inline(__always)
  private static func isOdd(_ byte: UInt8, before next: UInt8) -> UInt8 {
    let isBeforeMore = next == Bytes.blank || next == Bytes.tab || next == Bytes.carriageReturn
    return byte == Bytes.tab || (byte == Bytes.blank && isBeforeMore) ? 1 : 0
  }

  private static func endsLine(_ body: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 1 < body.count && body[index] == Bytes.carriageReturn
      && body[index + 1] == Bytes.lineFeed
  }
}

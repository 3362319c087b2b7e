import Mail

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
    while let index = firstSuspect(in: body, from: start) {
      var end = index + 1
      // The last byte is no blank.
      while Bytes.isBlank(body[end]) { end += 1 }
      let isSpace = end == index + 1 && body[index] == Bytes.blank
      if !isSpace || endsLine(body, at: end) { return index..<end }
      start = end
    }
    return nil
  }

  /// The next tab, or space before what is no letter.
  private static func firstSuspect(
    in body: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let bytes = UnsafeRawBufferPointer(body)
    var index = start
    while index + 8 < body.count {
      let (these, next) = (EightBytes(bytes, at: index), EightBytes(bytes, at: index + 1))
      let suspects = these.equal(Bytes.tab) | (these.equal(Bytes.blank) & next.blankOrControl)
      if suspects != 0 { return index + EightBytes.first(in: suspects) }
      index += 8
    }
    return body[index...].firstIndex(where: Bytes.isBlank)
  }

  private static func endsLine(_ body: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 1 < body.count && body[index] == Bytes.carriageReturn
      && body[index + 1] == Bytes.lineFeed
  }
}

/// The fields of a message that are signed, as their signature sees them: the canonical form
/// “relaxed” (RFC 6376 §3.4.2).
struct RelaxedHeaders {
  /// The fields, each ended by CRLF, from the last to the first: of several with one name, whoever
  /// verifies takes the last one first (RFC 6376 §5.4.2).
  private(set) var bytes: [UInt8] = []
  /// Their names in that order, and behind them those that nobody may add another of.
  private(set) var names: [String] = []
  /// Where the message's body begins.
  let bodyStart: Int

  /// Throws `noSender`.
  init(of message: UnsafeBufferPointer<UInt8>) throws(DKIMFault) {
    var fields: [Range<Int>] = []
    bodyStart = Self.fields(of: message, into: &fields)
    bytes.reserveCapacity(bodyStart)
    names.reserveCapacity(fields.count + SignedNames.closed.count)
    for field in fields.reversed() {
      let start = bytes.count
      let nameEnd = Self.append(
        UnsafeBufferPointer(rebasing: message[field]), to: &bytes)
      if let name = SignedNames.name(bytes[start..<nameEnd]) {
        names.append(name)
      } else {
        bytes.removeSubrange(start...)
      }
    }
    guard names.contains("from") else { throw .noSender }
    names += SignedNames.closed
  }

  /// Appends one field with its folds undone, and says where its name ends there; a line without a
  /// colon gets an empty name.
  @discardableResult
  static func append(_ field: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int {
    guard let colon = field.firstIndex(of: Bytes.colon) else { return output.count }
    var nameEnd = colon
    while nameEnd > 0, Bytes.isBlank(field[nameEnd - 1]) { nameEnd -= 1 }
    let end = output.count + nameEnd
    // A line end may come to it, and nothing else makes it longer.
    output.append(addingCapacity: field.count + Bytes.lineEnd.count) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        for byte in field[..<nameEnd] { add(lowercased(byte), to: buffer, &count) }
        add(Bytes.colon, to: buffer, &count)
        let value = UnsafeBufferPointer(rebasing: field[(colon + 1)...])
        addRelaxed(value, to: buffer, &count)
        add(Bytes.carriageReturn, to: buffer, &count)
        add(Bytes.lineFeed, to: buffer, &count)
      }
    }
    return end
  }

  /// Without blanks at its ends, and with one where there are several or a fold.
  private static func addRelaxed(
    _ value: UnsafeBufferPointer<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) {
    var (hasValue, isAfterBlank, index) = (false, false, 0)
    while index < value.count {
      let byte = value[index]
      let isLineEnd =
        byte == Bytes.carriageReturn && index + 1 < value.count
        && value[index + 1] == Bytes.lineFeed
      index += isLineEnd ? 2 : 1
      if isLineEnd { continue }
      if Bytes.isBlank(byte) {
        isAfterBlank = true
      } else {
        if isAfterBlank, hasValue { add(Bytes.blank, to: buffer, &count) }
        add(byte, to: buffer, &count)
        (hasValue, isAfterBlank) = (true, false)
      }
    }
  }

  @inline(__always)
  private static func add(
    _ byte: UInt8, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    buffer[count] = byte
    count += 1
  }

  /// Finds the fields with their folded lines, and returns where the body begins.
  private static func fields(
    of message: UnsafeBufferPointer<UInt8>, into fields: inout [Range<Int>]
  ) -> Int {
    var start = 0
    while start < message.count {
      var end = lineEnd(of: message, from: start)
      // The empty line, even where the body's first line begins with a blank.
      if end == start + 2, message[start] == Bytes.carriageReturn { return end }
      while end < message.count, Bytes.isBlank(message[end]) {
        end = lineEnd(of: message, from: end)
      }
      fields.append(start..<end)
      start = end
    }
    return start
  }

  /// Behind the next CRLF, or the end of the message.
  private static func lineEnd(of message: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while let lineFeed = message[index...].firstIndex(of: Bytes.lineFeed) {
      if lineFeed > start, message[lineFeed - 1] == Bytes.carriageReturn { return lineFeed + 1 }
      index = lineFeed + 1
    }
    return message.count
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

/// A message with its lines ended as programs of this machine end them: by a line feed alone.
///
/// On the wire it is CRLF; what reads a Maildir, or takes a mail on standard input, expects files.
enum LineFeeds {
  static func only(in message: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r"), lineFeed = UInt8(ascii: "\n")
    var result: [UInt8] = []
    result.reserveCapacity(message.count)
    for (index, byte) in message.enumerated() {
      let ends =
        byte == carriageReturn && index + 1 < message.count && message[index + 1] == lineFeed
      if !ends { result.append(byte) }
    }
    return result
  }
}

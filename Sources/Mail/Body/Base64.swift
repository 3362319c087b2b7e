/// Base 64 (RFC 4648 §4).
public enum Base64 {
  /// In one line.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(bytes, lineBytes: Int.max, to: &output)
  }

  /// In lines of 76 letters, each ended by CRLF (mail-M9).
  static func appendLines(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(bytes, lineBytes: 57, to: &output)
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, lineBytes: Int, to output: inout [UInt8]
  ) {
    let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    let letter = letters.utf8Start
    let isWrapped = lineBytes < Int.max
    let ends = isWrapped ? 2 * ((bytes.count + lineBytes - 1) / lineBytes) : 0
    output.append(addingCapacity: (bytes.count + 2) / 3 * 4 + ends) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        var (start, place) = (0, count)
        while start < bytes.count {
          let end = bytes.count - start > lineBytes ? start + lineBytes : bytes.count
          while start < end {
            let length = min(3, end - start)
            var group = UInt32(bytes[start]) << 16
            if length > 1 { group |= UInt32(bytes[start + 1]) << 8 }
            if length > 2 { group |= UInt32(bytes[start + 2]) }
            buffer[place] = letter[Int(group >> 18)]
            buffer[place + 1] = letter[Int(group >> 12 & 63)]
            buffer[place + 2] = length > 1 ? letter[Int(group >> 6 & 63)] : MailBytes.equals
            buffer[place + 3] = length > 2 ? letter[Int(group & 63)] : MailBytes.equals
            start += length
            place += 4
          }
          guard isWrapped else { continue }
          buffer[place] = MailBytes.carriageReturn
          buffer[place + 1] = MailBytes.lineFeed
          place += 2
        }
        count = place
      }
    }
  }

  /// What was encoded; everything that is no letter of base 64 is passed over (RFC 2045 §6.8).
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (group, bits) = (UInt32(0), 0)
    for letter in text {
      guard letter != MailBytes.equals else { break }
      guard let value = value(of: letter) else { continue }
      group = (group << 6 | value) & 0xFFFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
      }
    }
    return bytes
  }

  /// What a letter of base 64 stands for.
  static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

/// Bytes as pairs of the letters 0 to f, as keys, hashes and random names are written down.
public enum Hexadecimal {
  public static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil where there is anything else but a line end after them.
  static func bytes(of written: [UInt8]) -> [UInt8]? {
    let letters = written.last == UInt8(ascii: "\n") ? written.dropLast() : written[...]
    let values = letters.compactMap(value)
    guard values.count == letters.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(of letter: UInt8) -> UInt8? {
    switch letter {
    case 48...57: letter - 48
    case 97...102: letter - 87
    case 65...70: letter - 55
    default: nil
    }
  }
}

/// Reads numbers of a fixed length out of a few bytes.
struct DigitScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: letter) else { return false }
    index += 1
    return true
  }

  mutating func skipSpaces() {
    while skip(" ") {}
  }

  /// A number of so many digits, or nil; more digits than allowed are no number.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var (value, end) = (0, index)
    while end < bytes.count, isDigit(bytes[end]), end - index <= digits.upperBound {
      value = value * 10 + Int(bytes[end] & 0x0F)
      end += 1
    }
    guard digits.contains(end - index) else { return nil }
    index = end
    return value
  }
}

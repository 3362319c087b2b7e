/// Words of letters and digits that stand for tags while others work on a text.
///
/// libcmark takes one for a word wherever it stands, in a link's address too: no list, link or
/// escape can harm it, and it is found again in whatever was made of the text.
struct Placeholder: Sendable {
  /// Occurs nowhere in the text: more q in a row than it has, and a z.
  private let mark: [UInt8]
  /// Only so many are found, however an author's entities may spell one.
  private let count: Int

  init(unlike text: some Sequence<UInt8>, count: Int) {
    self.count = count
    var (longest, run) = (0, 0)
    for byte in text {
      run = byte == UInt8(ascii: "q") ? run + 1 : 0
      longest = max(longest, run)
    }
    mark = Array(repeating: UInt8(ascii: "q"), count: longest + 1) + [UInt8(ascii: "z")]
  }

  /// More tags than anybody writes.
  static let limit = 10_000
  private static let digits = 5

  func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes += mark
    bytes += String(100_000 + number).utf8.dropFirst()
    bytes.append(UInt8(ascii: "z"))
  }

  /// The next one at or behind a place, and the number of its tag.
  func next(in bytes: [UInt8], from start: Int) -> (range: Range<Int>, number: Int)? {
    let length = mark.count + Self.digits + 1
    var index = start
    while index + length <= bytes.count {
      if bytes[index] == mark[0], let number = number(at: index, in: bytes) {
        return (index..<index + length, number)
      }
      index += 1
    }
    return nil
  }

  private func number(at index: Int, in bytes: [UInt8]) -> Int? {
    for offset in mark.indices where bytes[index + offset] != mark[offset] { return nil }
    var number = 0
    for digit in bytes[index + mark.count..<index + mark.count + Self.digits] {
      guard 0x30...0x39 ~= digit else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    let end = index + mark.count + Self.digits
    return bytes[end] == UInt8(ascii: "z") && number < count ? number : nil
  }
}

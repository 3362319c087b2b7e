/// Decimals without rounding, as whole millionths: `1.5` is 1,500,000.
public enum Millionths {
  public static let one = 1_000_000

  /// Digits, at most six of them after a point; nil for anything else.
  public static func read(_ text: some StringProtocol) -> Int? {
    read(text, fraction: 6)
  }

  /// A number with so many digits after its point at most, in the smallest unit that gives.
  public static func read(_ text: some StringProtocol, fraction: Int) -> Int? {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...12).contains(parts[0].count) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || (1...max(1, fraction)).contains(decimals.count),
      decimals.count <= fraction
    else { return nil }
    var number = 0
    for byte in parts[0] + decimals {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    for _ in decimals.count..<fraction { number *= 10 }
    return isNegative ? -number : number
  }

  /// As short as it can be written: `1.5`, `-3`.
  public static func text(_ number: Int) -> String {
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: UInt(one))
    let sign = number < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    var digits = Array(String(UInt(one) + rest).utf8.dropFirst())
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return sign + String(whole) + "." + String(decoding: digits, as: UTF8.self)
  }
}

/// The bytes that canonical forms are about.
enum Bytes {
  static let blank = UInt8(ascii: " "), tab = UInt8(ascii: "\t"), colon = UInt8(ascii: ":")
  static let carriageReturn = UInt8(ascii: "\r"), lineFeed = UInt8(ascii: "\n")
  static let lineEnd = [carriageReturn, lineFeed]

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == tab }
}

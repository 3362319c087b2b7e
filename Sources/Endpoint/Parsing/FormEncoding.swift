/// How a form was packed by the browser.
public enum FormEncoding: Sendable, Hashable {
  case urlencoded
  /// The boundary without its two hyphens.
  case multipart(boundary: [UInt8])

  /// From `Content-Type`. Another type is 415; one of ours that cannot be read is 400.
  public init(contentType: String) throws(IntakeFault) {
    let bytes = Array(contentType.utf8)
    let type = bytes.prefix { $0 != UInt8(ascii: ";") && !isBlank($0) }
    let name = String(decoding: type, as: UTF8.self).lowercased()
    guard name == "application/x-www-form-urlencoded" || name == "multipart/form-data" else {
      throw IntakeFault(.wrongType)
    }
    guard let parameters = Parameters(bytes[type.endIndex...]) else {
      throw .malformed(.contentType)
    }
    let charset = parameters["charset"].map { String(decoding: $0, as: UTF8.self).lowercased() }
    guard charset == nil || charset == "utf-8" || charset == "utf8" else {
      throw IntakeFault(.wrongType)
    }
    guard name == "multipart/form-data" else {
      self = .urlencoded
      return
    }
    guard let boundary = parameters["boundary"], Self.isBoundary(boundary) else {
      throw .malformed(.boundary)
    }
    self = .multipart(boundary: boundary)
  }

  /// RFC 2046 §5.1.1: 1 to 70 of its characters, the last no blank.
  public static func isBoundary(_ bytes: [UInt8]) -> Bool {
    (1...70).contains(bytes.count) && bytes.last != 0x20 && bytes.allSatisfy(isBoundaryByte)
  }

  private static func isBoundaryByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}

public import Vocabulary

extension Chance {
  /// A new row's key: 26 letters of Crockford's base 32, 130 bits.
  public func rowID() -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    return String(decoding: bytes(26).map { letters[Int($0 & 31)] }, as: UTF8.self)
  }
}

/// The character sets that we read; everything is written in UTF-8.
enum CharacterSet {
  /// Nil for a set that we do not know, if the text is not plain ASCII, which all sets have.
  static func text(_ bytes: [UInt8], in name: String) -> String? {
    switch name.lowercased() {
    case "utf-8", "us-ascii": String(decoding: bytes, as: UTF8.self)
    case "iso-8859-1": String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    default: bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
    }
  }
}

import Vocabulary

/// How a key lies in its file: 32 bytes or more in hexadecimal, on one line.
enum SecretText {
  static func bytes(in file: PrivateFile, at path: String) throws(KeyFailure) -> [UInt8] {
    guard !file.isOpenToOthers else { throw .readableByOthers(path) }
    guard let bytes = Hexadecimal.bytes(of: file.bytes), bytes.count >= 32 else {
      throw .tooShort(path)
    }
    return bytes
  }

  static func made(_ chance: Chance) -> [UInt8] {
    Array((Hexadecimal.text(chance.bytes(32)) + "\n").utf8)
  }
}

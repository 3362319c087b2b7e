import Glibc
import Vocabulary

/// What every text file must be before anything is read from it: UTF-8, without NUL.
enum TextFile {
  static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    startsWithByteOrderMark(bytes) ? Array(bytes.dropFirst(3)) : bytes
  }

  static func startsWithByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// The first byte that has no place in a text, as an error with its line and column.
  static func fault(in bytes: [UInt8], path: String, firstLine: Int = 1) -> Finding? {
    guard let (offset, isZero) = fault(in: bytes) else { return nil }
    let place = TextPosition(ofByte: offset, in: bytes)
    let message =
      isZero
      ? "this is a NUL byte, which no text holds"
      : "this byte (\(hexadecimal(bytes[offset]))) is not UTF-8, in which Rapport reads every text"
    return Finding(
      .error, in: path, line: place.line + firstLine - 1, column: place.column, message,
      advice: isZero
        ? "Is this a picture or another binary file under a text's name? If not, delete the byte."
        : "Save the file as UTF-8 in your editor, or run: iconv -f WINDOWS-1252 -t UTF-8 \(path)")
  }

  private static func fault(in bytes: [UInt8]) -> (offset: Int, isZero: Bool)? {
    switch (firstZero(in: bytes), firstBreak(in: bytes)) {
    case (let zero?, let broken?): zero < broken ? (zero, true) : (broken, false)
    case (let zero?, nil): (zero, true)
    case (nil, let broken?): (broken, false)
    case (nil, nil): nil
    }
  }

  private static func firstZero(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let zero = memchr(start, 0, bytes.count) else {
        return nil
      }
      return start.distance(to: zero)
    }
  }

  /// The offset of the first byte that is not UTF-8.
  private static func firstBreak(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + String(byte, radix: 16, uppercase: true)
  }
}

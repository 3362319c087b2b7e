import Vocabulary

/// The lines of a vCard as they come in, those put together that were folded.
struct CardLines {
  struct Line {
    let bytes: [UInt8]
    let number: Int
  }

  private var bytes: [UInt8] = []
  private var (number, first) = (1, 1)
  private var isAtStart = false
  private var lastWasReturn = false

  /// A line that the byte shows to have ended: the next one does not continue it.
  mutating func next(_ byte: UInt8, path: String) throws(Findings) -> Line? {
    let isBreak = byte == 0x0A || byte == 0x0D
    let endsBreak = byte == 0x0A && lastWasReturn
    lastWasReturn = byte == 0x0D
    if endsBreak { return nil }
    if isAtStart {
      isAtStart = false
      // RFC 6350 §3.2; the equals sign before the break is quoted-printable's (RFC 2045 §6.7).
      if byte == 0x20 || byte == 0x09 { return nil }
      guard isSoftBroken else {
        let line = Line(bytes: bytes, number: first)
        bytes.removeAll(keepingCapacity: true)
        first = number
        try take(byte, isBreak, path)
        return line
      }
      bytes.removeLast()
    }
    try take(byte, isBreak, path)
    return nil
  }

  mutating func last() -> Line? {
    defer { bytes = [] }
    return bytes.isEmpty ? nil : Line(bytes: bytes, number: first)
  }

  private mutating func take(_ byte: UInt8, _ isBreak: Bool, _ path: String) throws(Findings) {
    if isBreak {
      number += 1
      isAtStart = true
    } else {
      bytes.append(byte)
    }
    guard bytes.count <= ImportLimit.cell * 8 else {
      throw Findings(
        Finding(.error, in: path, line: first, "the property that begins here is longer than 8 MB"))
    }
  }

  private var isSoftBroken: Bool {
    guard bytes.last == UInt8(ascii: "="), let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    return String(decoding: bytes[..<colon], as: UTF8.self).uppercased().contains(
      "QUOTED-PRINTABLE")
  }
}

import Glibc

/// The bytes of a C string.
func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
  let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
  return UnsafeBufferPointer(start: start, count: strlen(text))
}

extension [UInt8] {
  /// Whether `first` stands somewhere directly before `second`. As fast as memory.
  func holds(_ first: Character, before second: Character) -> Bool {
    guard let first = first.asciiValue, let second = second.asciiValue else { return false }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      var start = 0
      while start < buffer.count,
        let hit = memchr(base + start, Int32(second), buffer.count - start)
      {
        let index = UnsafeRawPointer(hit) - base
        if index > 0, buffer[index - 1] == first { return true }
        start = index + 1
      }
      return false
    }
  }

  func holds(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
    }
  }

  /// Whether `word` stands at `index`.
  func hasWord(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where self[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}

/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

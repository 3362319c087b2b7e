import Mail
import Testing

struct EightBytesTests {
  @Test func `each byte is known for what it is at each place`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        for others in [UInt8(ascii: "a"), 0x7F, 0x80, 0xFF, 0x00, 0x20] {
          var bytes = [UInt8](repeating: others, count: 8)
          bytes[place] = byte
          let eight = bytes.withUnsafeBytes { EightBytes($0, at: 0) }
          #expect(places(eight.equal(0x3D)) == places(in: bytes) { $0 == 0x3D })
          #expect(places(eight.blankOrControl) == places(in: bytes) { $0 < 0x21 })
          #expect(places(eight.unprintable) == places(in: bytes) { !(0x20...0x7E ~= $0) })
        }
      }
    }
  }

  private func places(_ answer: UInt64) -> [Int] {
    var (rest, places) = (answer, [Int]())
    while rest != 0 {
      places.append(EightBytes.first(in: rest))
      rest &= rest - 1
    }
    return places
  }

  private func places(in bytes: [UInt8], where isOne: (UInt8) -> Bool) -> [Int] {
    bytes.indices.filter { isOne(bytes[$0]) }
  }
}

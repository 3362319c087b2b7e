/// The addresses that links lead to, numbered from 1, each once however many links lead there.
struct MailAddresses {
  private(set) var all: [Range<Int>] = []
  /// How many of them have been written.
  var written = 0
  /// By hash. Of two addresses with one hash the second is numbered by itself each time.
  private var numbers: [UInt64: Int] = [:]

  mutating func number(
    of address: Range<Int>, in input: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let hash = fowlerNollVo(input[address])
    if let number = numbers[hash], input[all[number - 1]].elementsEqual(input[address]) {
      return number
    }
    all.append(address)
    numbers[hash] = all.count
    return all.count
  }
}

/// FNV-1a of 64 bits.
private func fowlerNollVo(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// A word and how often a page has it, in four bytes: 26 bits of hash, and a count to 63.
///
/// Every word of every page is kept until the last page is read, so four bytes are better than
/// eight: with 100,000 different words, one in a thousand shares its hash with another.
struct WordCount {
  fileprivate(set) var bits: UInt32

  var word: UInt32 { bits >> 6 }
  var count: Int { Int(bits & 63) }

  /// Each word once, in an order that the words decide.
  static func all(in words: [UInt32]) -> [WordCount] {
    var size = 64
    // At least a quarter stays free, so that a walk from slot to slot ends soon.
    while size * 3 / 4 < words.count { size *= 2 }
    let mask = size - 1
    var used = 0
    let slots = [WordCount](unsafeUninitializedCapacity: size) { slots, count in
      slots.initialize(repeating: WordCount(bits: 0))
      count = size
      for word in words {
        var slot = Int(word) & mask
        while slots[slot].bits != 0, slots[slot].word != word { slot = (slot + 1) & mask }
        if slots[slot].bits == 0 {
          slots[slot].bits = word << 6
          used += 1
        }
        slots[slot].bits &+= slots[slot].count < 63 ? 1 : 0
      }
    }
    // One more than is used, so that an empty slot can be written and not counted.
    return [WordCount](unsafeUninitializedCapacity: used + 1) { buffer, count in
      for entry in slots {
        buffer[count] = entry
        count += entry.bits == 0 ? 0 : 1
      }
    }
  }
}

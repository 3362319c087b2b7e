/// Counts words by their hashes, in a table of one block of memory.
struct WordTable {
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var used = 0

  /// Each word once, in the high half, with its count; in an order that the words decide.
  var counts: [UInt64] {
    [UInt64](unsafeUninitializedCapacity: used) { buffer, count in
      for entry in slots where entry != 0 {
        buffer[count] = entry
        count += 1
      }
    }
  }

  mutating func add(_ word: UInt32, times: UInt32) {
    let mask = slots.count - 1
    var slot = Int(word) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == word {
        slots[slot] &+= UInt64(times)
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt64(word) << 32 | UInt64(times)
    used += 1
    if used * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

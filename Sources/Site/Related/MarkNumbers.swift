/// Numbers the marks of all pages from 0, in the order they are met.
struct MarkNumbers {
  private(set) var count = 0
  /// A mark in the high half, its number plus one in the low half.
  private var slots = [UInt64](repeating: 0, count: 1024)

  mutating func number(of mark: UInt32) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(mark) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == mark {
        return Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      }
      slot = (slot + 1) & mask
    }
    count += 1
    slots[slot] = UInt64(mark) << 32 | UInt64(count)
    let number = Int32(count - 1)
    if count * 2 > slots.count { grow() }
    return number
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

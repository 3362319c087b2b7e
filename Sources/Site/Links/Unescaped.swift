/// Bytes with their percent-escapes read: `%c3%A9` is `é`. A `%` without two digits stays.
struct Unescaped<Base: Sequence<UInt8>>: Sequence, IteratorProtocol {
  private var base: Base.Iterator
  private var waiting: (UInt8?, UInt8?) = (nil, nil)

  init(_ base: Base) { self.base = base.makeIterator() }

  mutating func next() -> UInt8? {
    guard let byte = take() else { return nil }
    guard byte == UInt8(ascii: "%") else { return byte }
    let first = take()
    guard let first, let high = hexadecimal(first) else {
      waiting = (first, waiting.0)
      return byte
    }
    let second = take()
    guard let second, let low = hexadecimal(second) else {
      waiting = (first, second)
      return byte
    }
    return high << 4 | low
  }

  private mutating func take() -> UInt8? {
    guard let byte = waiting.0 else { return base.next() }
    waiting = (waiting.1, nil)
    return byte
  }
}

/// The value of a hexadecimal digit.
func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

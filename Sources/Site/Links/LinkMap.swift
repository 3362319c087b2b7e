/// Every path of the site that a link may lead to, and how each is written.
///
/// Filled once, then read by every page: a table of our own over bytes, because hashing a
/// `String` for each link of each page would cost more than the whole pass.
public struct LinkMap: Sendable {
  private struct Entry {
    let hash: UInt64
    let key: Range<Int>, written: Range<Int>
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var slots = [Int32](repeating: -1, count: 64)
  private var open: [[UInt8]] = []

  public init() {}

  /// - Parameters:
  ///   - paths: whatever is written: pages (`/news/x/`), files beside them, feeds.
  ///   - assets: the path that authors write, and the path with the hash in its name.
  ///   - prefixes: what a program answers (`/rapport/`); anything below it is taken to exist.
  public init(
    paths: some Sequence<String>, assets: [String: String] = [:], prefixes: [String] = []
  ) {
    for path in paths { insert(path) }
    for (path, hashed) in assets { insert(path, writtenAs: hashed) }
    for prefix in prefixes { insert(prefix: prefix) }
  }

  /// Paths are URLs' paths: a `%` before two hexadecimal digits is an escape, whatever else a
  /// URL may not hold is escaped when it is written. The first of two equal paths stays.
  public mutating func insert(_ path: String, writtenAs other: String? = nil) {
    let key = SitePath.key(path.utf8)
    guard key.withUnsafeBufferPointer({ find($0) }) == nil else { return }
    let hash = key.withUnsafeBufferPointer(Self.hash)
    let written = SitePath.written((other ?? path).utf8)
    let start = bytes.count
    bytes += key
    bytes += written
    let middle = start + key.count
    entries.append(Entry(hash: hash, key: start..<middle, written: middle..<bytes.count))
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  public mutating func insert(prefix: String) { open.append(SitePath.key(prefix.utf8)) }

  /// Whether a link to this path of the site finds something.
  public func contains(_ path: String) -> Bool {
    let key = SitePath.key(path.utf8)
    return key.withUnsafeBufferPointer { find($0) != nil || isOpen($0) }
  }
}

extension LinkMap {
  /// Where the path with this key stands in `written`.
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.key.count == key.count,
        bytes.withUnsafeBufferPointer({ $0[entry.key].elementsEqual(key) })
      {
        return entry.written
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Lends the bytes that `find` speaks of.
  func withWritten<Answer>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer)
    -> Answer
  {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func isOpen(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    open.contains { prefix in
      key.starts(with: prefix)
        && (key.count == prefix.count || key[prefix.count] == UInt8(ascii: "/"))
    }
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for entry in entries.indices { place(entry) }
  }

  /// Eight bytes a step, multiplied and folded: the keys are our own, so nobody aims at it.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(key)
    var hash = UInt64(key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB
    }
    while index + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    mix(rest)
    return hash
  }
}

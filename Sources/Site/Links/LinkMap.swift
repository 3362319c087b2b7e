/// Every path of the site that a link may lead to, and how each is written.
///
/// Filled once, then read by every page: a table of our own over bytes, because hashing a
/// `String` for each link of each page would cost more than the whole pass.
public struct LinkMap: Sendable {
  private var entries: [LinkLookup.Entry] = []
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
    let key = LinkKey.key(path.utf8)
    guard !holds(key) else { return }
    let hash = key.withUnsafeBufferPointer(LinkLookup.hash)
    let written = LinkKey.written((other ?? path).utf8)
    let start = bytes.count
    bytes += key
    bytes += written
    let middle = start + key.count
    entries.append(LinkLookup.Entry(hash: hash, key: start..<middle, end: bytes.count))
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
  }

  public mutating func insert(prefix: String) { open.append(LinkKey.key(prefix.utf8)) }

  /// Whether a link to this path of the site finds something.
  public func contains(_ path: String) -> Bool {
    let key = LinkKey.key(path.utf8)
    return holds(key) || isOpen(key)
  }
}

extension LinkMap {
  /// Lends the table to the reader of one page, which then counts no references.
  func withLookup<Answer>(_ body: (LinkLookup) -> Answer) -> Answer {
    entries.withUnsafeBufferPointer { entries in
      bytes.withUnsafeBufferPointer { bytes in
        slots.withUnsafeBufferPointer { slots in
          body(LinkLookup(entries: entries, bytes: bytes, slots: slots))
        }
      }
    }
  }

  /// Whether a program answers what has this key.
  func isOpen(_ key: some Sequence<UInt8>) -> Bool {
    open.contains { prefix in
      var rest = key.makeIterator()
      for byte in prefix where rest.next() != byte { return false }
      let next = rest.next()
      return next == nil || next == UInt8(ascii: "/")
    }
  }

  private func holds(_ key: [UInt8]) -> Bool {
    key.withUnsafeBufferPointer { key in withLookup { $0.written(for: key) != nil } }
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
}

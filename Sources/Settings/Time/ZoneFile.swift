/// Reads the bytes of a compiled zone (RFC 8536), of any version.
///
/// What breaks the format is refused whole: a zone that is half read would be wrong in silence.
struct ZoneFile {
  /// When clocks were changed, in seconds since 1970, in order.
  private(set) var changes: [Int] = []
  /// Seconds east of Greenwich before the first change, and from each change on.
  private(set) var offsets: [Int] = []
  /// What holds after the last change.
  private(set) var rule: ZoneRule?

  init?(_ bytes: [UInt8]) {
    var reader = BigEndian(bytes)
    guard var header = Header(&reader) else { return nil }
    if header.version >= UInt8(ascii: "2") {
      guard reader.skip(header.size(ofTime: 4)), let second = Header(&reader) else { return nil }
      header = second
      guard read(header, ofTime: 8, from: &reader), let line = reader.line() else { return nil }
      if !line.isEmpty {
        guard let rule = ZoneRule(line) else { return nil }
        self.rule = rule
      }
    } else {
      guard read(header, ofTime: 4, from: &reader) else { return nil }
    }
  }

  /// The tables of a block: times, their types, and what a type is.
  private mutating func read(
    _ header: Header, ofTime width: Int, from reader: inout BigEndian
  ) -> Bool {
    guard header.isSound, reader.has(header.size(ofTime: width)) else { return false }
    for _ in 0..<header.times {
      guard let time = reader.number(bytes: width) else { return false }
      guard changes.last.map({ $0 < time }) ?? true else { return false }
      changes.append(time)
    }
    var kinds: [Int] = [0]
    for _ in 0..<header.times {
      guard let kind = reader.byte() else { return false }
      kinds.append(Int(kind))
    }
    var types: [Int] = []
    for _ in 0..<header.types {
      guard let offset = reader.number(bytes: 4), abs(offset) <= ZoneRule.farthest,
        reader.skip(2)
      else { return false }
      types.append(offset)
    }
    guard kinds.allSatisfy({ $0 < types.count }) else { return false }
    offsets = kinds.map { types[$0] }
    return reader.skip(header.letters + header.standards + header.universals)
  }
}

/// RFC 8536 §3.1.
private struct Header {
  let version: UInt8
  let universals: Int, standards: Int, leaps: Int, times: Int, types: Int, letters: Int

  init?(_ reader: inout BigEndian) {
    guard reader.bytes(4)?.elementsEqual("TZif".utf8) ?? false, let version = reader.byte(),
      reader.skip(15)
    else { return nil }
    self.version = version
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = reader.number(bytes: 4), count >= 0 else { return nil }
      counts.append(count)
    }
    (universals, standards, leaps) = (counts[0], counts[1], counts[2])
    (times, types, letters) = (counts[3], counts[4], counts[5])
  }

  /// A zone that counts leap seconds (`right/…`) tells other seconds than ours.
  var isSound: Bool { types >= 1 && leaps == 0 }

  func size(ofTime width: Int) -> Int {
    times * (width + 1) + types * 6 + letters + leaps * (width + 4) + standards + universals
  }
}

private struct BigEndian {
  private let all: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { all = bytes }

  func has(_ count: Int) -> Bool { count <= all.count - index }

  mutating func skip(_ count: Int) -> Bool {
    guard has(count) else { return false }
    index += count
    return true
  }

  mutating func byte() -> UInt8? { bytes(1)?.first }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard has(count) else { return nil }
    defer { index += count }
    return all[index..<index + count]
  }

  /// A signed number of four or eight bytes.
  mutating func number(bytes count: Int) -> Int? {
    guard let bytes = bytes(count) else { return nil }
    let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return count == 8
      ? Int(Int64(bitPattern: bits)) : Int(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
  }

  /// What stands between two line feeds.
  mutating func line() -> ArraySlice<UInt8>? {
    let feed = UInt8(ascii: "\n")
    guard byte() == feed, let end = all[index...].firstIndex(of: feed) else { return nil }
    defer { index = end + 1 }
    return all[index..<end]
  }
}

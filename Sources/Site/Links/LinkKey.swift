/// The two spellings of a path on the site: the one that links are looked up by, and the one
/// that is written.
///
/// Looked up: percent-escapes read, no `.` or `..`, no last slash, no `index.html`, so that
/// `/caf%c3%a9`, `/café/` and `/x/../café/index.html` are one. The root is empty.
/// Written: whatever could end an attribute or is no URL is percent-encoded.
enum LinkKey {
  static func key(_ path: some Sequence<UInt8>, in folder: [UInt8] = []) -> [UInt8] {
    var key: [UInt8] = []
    let folderKey = folder.isEmpty ? [] : self.key(folder)
    appendKey(of: path, in: folderKey, to: &key)
    return key
  }

  /// Appends the key of `path`. One without a slash in front starts in `folder`, which is a key.
  static func appendKey(of path: some Sequence<UInt8>, in folder: [UInt8], to key: inout [UInt8]) {
    var bytes = Unescaped(path).makeIterator()
    var next = bytes.next()
    if next != UInt8(ascii: "/") { key += folder }
    while next != nil {
      while next == UInt8(ascii: "/") { next = bytes.next() }
      let start = key.count
      key.append(UInt8(ascii: "/"))
      while let byte = next, byte != UInt8(ascii: "/") {
        key.append(byte)
        next = bytes.next()
      }
      endSegment(&key, from: start)
    }
    removeIndex(&key)
  }

  private static func endSegment(_ key: inout [UInt8], from start: Int) {
    let dot = UInt8(ascii: ".")
    switch key.count - start {
    case 1:
      key.removeLast()
    case 2 where key[start + 1] == dot:
      key.removeLast(2)
    case 3 where key[start + 1] == dot && key[start + 2] == dot:
      key.removeLast(3)
      while let last = key.popLast(), last != UInt8(ascii: "/") {}
    default: break
    }
  }

  private static let index = Array("/index.html".utf8)

  private static func removeIndex(_ key: inout [UInt8]) {
    if key.last == index.last, key.suffix(index.count) == index[...] {
      key.removeLast(index.count)
    }
  }

  /// The path as it may stand in any attribute. Escapes are kept, but a key has none: all its
  /// signs are meant.
  static func written(_ path: some Sequence<UInt8>, isKey: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    for byte in path {
      if isPlain(byte), !isKey || byte != UInt8(ascii: "%") {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digit(byte >> 4))
        result.append(digit(byte & 15))
      }
    }
    return result
  }

  /// RFC 3986 §3.3 without `&` and `'`, which HTML would want escaped.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
      UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

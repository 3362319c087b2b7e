/// Why a text cannot be the path of a page.
enum URLPathFault {
  case absolute, climbs, control, query, backslash

  /// Nil where it can.
  init?(_ path: String) {
    guard Self.isSuspect(path) else { return nil }
    self.init(suspect: path)
  }

  /// One pass over the bytes, which tells nearly every path from those worth a closer look.
  private static func isSuspect(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var before = bytes.first == UInt8(ascii: "/") ? 0 : UInt8(ascii: "/")
      for byte in bytes {
        switch byte {
        case 0..<0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "#"),
          UInt8(ascii: ":"):
          return true
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "%"):
          if before == UInt8(ascii: "/") { return true }
        default: break
        }
        before = byte
      }
      return false
    }
  }

  private init?(suspect path: String) {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    // Also as a browser reads it: %2e is a dot.
    let plain = segments.map { $0.lowercased().replacing("%2e", with: ".") }
    if path.hasPrefix("//") || path.firstRange(of: "://") != nil {
      self = .absolute
    } else if plain.contains(where: { $0 == ".." || $0 == "." }) {
      self = .climbs
    } else if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      self = .control
    } else if path.utf8.contains(UInt8(ascii: "\\")) {
      self = .backslash
    } else if path.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      self = .query
    } else {
      return nil
    }
  }

  var explanation: String {
    switch self {
    case .absolute: "is the address of a site"
    case .climbs: "has a segment of dots, which leads to another folder"
    case .control: "holds a line break or another control character"
    case .backslash: "holds a backslash"
    case .query: "holds a “?” or a “#”, which ends a path"
    }
  }
}

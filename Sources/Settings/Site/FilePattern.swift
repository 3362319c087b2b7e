/// A pattern of file paths: `*.psd`, `drafts/**`, `news/2019-??-*.md`.
///
/// `*` and `?` stop at a slash, `**` does not. A pattern without a slash is held against the name
/// of the file and of every folder above it, one with a slash against the path.
public struct FilePattern: Hashable, Sendable {
  public let text: String
  private let parts: [Part]
  private let isName: Bool

  private enum Part: Hashable, Sendable { case byte(UInt8), one, many, all }

  public init(_ text: String) {
    self.text = text
    var bytes = Array(text.utf8)[...]
    if bytes.first == slash { bytes = bytes.dropFirst() }
    isName = !text.utf8.dropLast().contains(slash)
    if bytes.last == slash { bytes = bytes.dropLast() }
    var parts: [Part] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "*"):
        if parts.last == .many {
          parts[parts.count - 1] = .all
        } else if parts.last != .all {
          parts.append(.many)
        }
      case UInt8(ascii: "?"): parts.append(.one)
      default: parts.append(.byte(byte))
      }
    }
    self.parts = parts
  }

  /// Whether a path, relative and with slashes, is meant, or lies in a folder that is.
  public func matches(_ path: some StringProtocol) -> Bool {
    let bytes = Array(path.utf8)
    if isName { return bytes.split(separator: slash).contains { covers(Array($0)) } }
    var end = bytes.startIndex
    while let next = bytes[end...].firstIndex(of: slash) {
      if covers(Array(bytes[..<next])) { return true }
      end = next + 1
    }
    return covers(bytes)
  }

  /// All places in the pattern at once, so that no pattern takes more than pattern × path steps.
  private func covers(_ bytes: [UInt8]) -> Bool {
    var places = reach([0])
    for byte in bytes {
      var next: Set<Int> = []
      for place in places where place < parts.count {
        switch parts[place] {
        case .byte(let wanted): if wanted == byte { next.insert(place + 1) }
        case .one: if byte != slash { next.insert(place + 1) }
        case .many: if byte != slash { next.insert(place) }
        case .all: next.insert(place)
        }
      }
      if next.isEmpty { return false }
      places = reach(next)
    }
    return places.contains(parts.count)
  }

  /// `*` may stand for nothing.
  private func reach(_ places: Set<Int>) -> Set<Int> {
    var result = places
    for start in places {
      var place = start
      while place < parts.count, parts[place] == .many || parts[place] == .all {
        place += 1
        result.insert(place)
      }
    }
    return result
  }
}

private let slash = UInt8(ascii: "/")

/// What a `robots.txt` of another site lets a program read (RFC 9309).
public struct RobotsRules: Sendable {
  private struct Rule: Sendable {
    let allows: Bool
    let pattern: [UInt8]
  }

  private let rules: [Rule]

  /// Lets everything be read.
  public static let none = RobotsRules(rules: [])

  private init(rules: [Rule]) { self.rules = rules }

  /// The rules for a program by its name: those of all groups that name it, else those for `*`.
  public init(_ text: [UInt8], for program: String) {
    var own: [Rule] = []
    var others: [Rule] = []
    var hasOwn = false
    // Which of the two the group is for, and whether its rules have begun.
    var (isOwn, isForAll, hasRules) = (false, false, false)
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = Self.pair(line) else { continue }
      switch key {
      case "user-agent":
        if hasRules { (isOwn, isForAll, hasRules) = (false, false, false) }
        let name = String(decoding: value, as: UTF8.self)
        if name == "*" { isForAll = true }
        // Only the name counts, not a version after it (§2.2.1).
        let token = name.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
        if token.lowercased() == program.lowercased() { (isOwn, hasOwn) = (true, true) }
      case "allow", "disallow":
        hasRules = true
        // An empty rule says nothing.
        guard !value.isEmpty else { continue }
        let rule = Rule(allows: key == "allow", pattern: Self.normal(value))
        if isOwn { own.append(rule) }
        if isForAll { others.append(rule) }
      default: break
      }
    }
    rules = hasOwn ? own : others
  }

  /// Whether a path, with its query, may be read: the longest rule that fits decides, and of two as
  /// long the one that allows (§2.2.2).
  public func allows(_ path: String) -> Bool {
    let path = Self.normal(path.isEmpty ? [0x2F] : Array(path.utf8))
    var best = (length: -1, allows: true)
    for rule in rules where rule.pattern.count >= best.length && Self.fits(rule.pattern, path) {
      if rule.pattern.count > best.length || rule.allows {
        best = (rule.pattern.count, rule.allows)
      }
    }
    return best.allows
  }
}

extension RobotsRules {
  /// `key: value`, without a comment.
  private static func pair(_ line: ArraySlice<UInt8>) -> (String, [UInt8])? {
    let said = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = said.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    // A byte order mark may stand before the first key.
    let key = trimmed(said[..<colon]).filter { $0 < 0x80 }
    return (
      String(decoding: key, as: UTF8.self).lowercased(),
      Array(trimmed(said[(colon + 1)...]))
    )
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<max(start, end)]
  }

  /// Percent-escapes read, but for those of `/`, `*` and `$`, which mean something.
  private static func normal(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2]),
        !"/*$".utf8.contains(high << 4 | low)
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// `*` is any letters, `$` at the end of a rule the end of the path. In time that grows with the
  /// two lengths: of several stars only the last is tried again.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    let isAnchored = pattern.last == UInt8(ascii: "$")
    // A rule without an end is one with a star there.
    let pattern = isAnchored ? Array(pattern.dropLast()) : pattern + [star]
    var (index, place) = (0, 0)
    var retry: (index: Int, place: Int)?
    while place < path.count {
      if index < pattern.count, pattern[index] == star {
        retry = (index, place)
        index += 1
      } else if index < pattern.count, pattern[index] == path[place] {
        index += 1
        place += 1
      } else if let last = retry {
        retry = (last.index, last.place + 1)
        (index, place) = (last.index + 1, last.place + 1)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == star }
  }
}

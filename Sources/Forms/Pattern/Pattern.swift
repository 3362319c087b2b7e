/// What a text has to look like, in the part of regular expressions that HTML's `pattern` and ours
/// read alike: letters, classes, groups, alternatives and counts.
///
/// Matched in time linear in the text for any pattern, without backtracking.
public struct Pattern: Sendable {
  /// As it was written: `[A-Z]{2}-[0-9]{6}`.
  public let source: String
  /// The same for a browser, which reads some signs in classes otherwise than people write them.
  public let html: String
  private let program: PatternProgram

  public init(_ source: String) throws(PatternMistake) {
    var parser = PatternParser(source)
    let tree = try parser.parse()
    guard tree.size <= Self.mostStates else {
      throw PatternMistake(0, "this pattern is too large: its counts come to \(tree.size) letters")
    }
    self.source = source
    html = tree.html
    program = PatternProgram(tree)
  }

  /// Whether the whole of a text looks like this.
  public func matches(_ text: String) -> Bool { program.matches(text) }

  /// A text is held against this many at most, letter by letter.
  static let mostStates = 2_000
}

extension Pattern: Hashable {
  public static func == (one: Pattern, other: Pattern) -> Bool { one.source == other.source }
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// Why a text is no pattern, and where.
public struct PatternMistake: Error, Hashable, Sendable {
  /// Letters before it, in Unicode scalars.
  public let offset: Int
  public let message: String

  init(_ offset: Int, _ message: String) { (self.offset, self.message) = (offset, message) }
}

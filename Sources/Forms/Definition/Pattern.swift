/// What a text has to look like, in the part of regular expressions that HTML's `pattern` and ours
/// read alike: letters, classes, groups, alternatives and counts.
///
/// Matched in time linear in the text for any pattern, without backtracking.
public struct Pattern: Sendable, Hashable {
  /// As it was written: `[A-Z]{2}-[0-9]{6}`.
  public let source: String

  init(unchecked source: String) { self.source = source }
}

/// How far a build is, for whoever shows it.
public struct BuildStep: Sendable, Hashable {
  public enum Phase: String, Sendable, CaseIterable {
    case read = "reading"
    case markdown = "Markdown"
    case lists
    case templates
    case pages
    case writing
  }

  public let phase: Phase
  /// How many pages the phase is about.
  public let count: Int
}

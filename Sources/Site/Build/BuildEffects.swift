public import Content
import Vocabulary

/// What a build does to the world beside writing its output.
public struct BuildEffects: Sendable {
  /// The owner's folder.
  public let files: FileTree
  /// Seconds since some moment, always forward: for statistics.
  public let uptime: @Sendable () -> Double
  /// Told at the beginning of each step.
  public let onStep: @Sendable (BuildStep) -> Void
  /// Given the frame of the site's pages, one a language and none of a site without forms, once they
  /// are written and before they take the place of the old ones: the endpoint has to know a form
  /// before anybody can see it. What it throws ends the build, and the site stays as it was.
  public let beforeCommit: @Sendable ([PageShell]) throws -> Void
  /// Runs a short piece of work that must not be stopped half-way by a signal.
  public let uninterrupted: @Sendable (() throws -> OutputReport) throws -> OutputReport

  public init(
    files: FileTree, uptime: @escaping @Sendable () -> Double,
    onStep: @escaping @Sendable (BuildStep) -> Void = { _ in },
    beforeCommit: @escaping @Sendable ([PageShell]) throws -> Void = { _ in },
    uninterrupted: @escaping @Sendable (() throws -> OutputReport) throws -> OutputReport = {
      try $0()
    }
  ) {
    (self.files, self.uptime, self.onStep) = (files, uptime, onStep)
    (self.beforeCommit, self.uninterrupted) = (beforeCommit, uninterrupted)
  }
}

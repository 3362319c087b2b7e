/// What a commit did, counted in files.
public struct OutputReport: Sendable, Hashable {
  public let written: Int
  /// On disk already, byte for byte.
  public let unchanged: Int
  /// No longer part of the site.
  public let removed: Int

  public init(written: Int, unchanged: Int, removed: Int) {
    (self.written, self.unchanged, self.removed) = (written, unchanged, removed)
  }
}

public import Vocabulary

/// The pages that are not to be seen yet, or no longer.
public struct LeftOut: Hashable, Sendable {
  public var drafts: [String] = []
  public var scheduled: [Scheduled] = []
  public var expired: [String] = []

  public init() {}

  public struct Scheduled: Hashable, Sendable {
    public let source: String
    public let at: Timestamp
  }

  /// The first of the scheduled ones.
  public var next: Timestamp? { scheduled.map(\.at).min() }
}

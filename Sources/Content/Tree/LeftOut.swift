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

    public init(source: String, at moment: Timestamp) { (self.source, at) = (source, moment) }
  }

  /// Why each page is not there, by its file.
  public var reasons: [String: String] {
    var reasons: [String: String] = [:]
    for source in drafts { reasons[source] = "it is a draft" }
    for source in expired { reasons[source] = "it has expired" }
    for page in scheduled { reasons[page.source] = "it appears on \(page.at.day)" }
    return reasons
  }

  /// The first of the scheduled ones.
  public var next: Timestamp? { scheduled.map(\.at).min() }
}

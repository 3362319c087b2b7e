public import Settings
public import Vocabulary

/// A finding of a check, and what was looked for.
public struct SiteRemark: Sendable, Hashable {
  /// Nil for what a build says too.
  public let check: Check?
  public let finding: Finding

  public init(_ check: Check?, _ finding: Finding) { (self.check, self.finding) = (check, finding) }
}

extension SiteRemark: Comparable {
  public static func < (one: SiteRemark, other: SiteRemark) -> Bool { one.finding < other.finding }
}

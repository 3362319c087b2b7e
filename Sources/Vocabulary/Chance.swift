/// Where random bytes come from: the door hands in the system's, a test hands in its own.
public struct Chance: Sendable {
  private let source: @Sendable (Int) -> [UInt8]

  /// `source` gives as many bytes as it is asked for, fit for secrets.
  public init(_ source: @escaping @Sendable (Int) -> [UInt8]) { self.source = source }

  public func bytes(_ count: Int) -> [UInt8] { source(count) }
}

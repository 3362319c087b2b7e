/// The key that the endpoint signs with, and the one before it, which is still believed for a day
/// after a change (form-A18).
public struct Secrets: Sendable {
  public var current: [UInt8]
  public var previous: [UInt8]?

  /// At least 256 bits each.
  public init(current: [UInt8], previous: [UInt8]? = nil) {
    precondition(current.count >= 32, "a key has 32 bytes or more")
    (self.current, self.previous) = (current, previous)
  }

  var all: [[UInt8]] { [current] + (previous.map { [$0] } ?? []) }
}

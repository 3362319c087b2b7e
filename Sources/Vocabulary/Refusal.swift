/// A sentence for whoever gave a value that cannot be taken.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ sentence: String) { description = sentence }
}

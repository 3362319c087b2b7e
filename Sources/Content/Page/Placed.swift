/// A value of the front matter, and where in its file it was written.
public struct Placed<Value: Sendable>: Sendable {
  public let value: Value
  public let line: Int, column: Int

  public init(_ value: Value, line: Int, column: Int) {
    (self.value, self.line, self.column) = (value, line, column)
  }
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}

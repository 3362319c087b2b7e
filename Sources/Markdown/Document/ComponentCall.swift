/// A paragraph that is only `{{name argument key="value"}}`.
public struct ComponentCall: Sendable, Hashable {
  public struct Argument: Sendable, Hashable {
    /// Nil for a bare value.
    public let name: String?
    public let value: String
    public let line: Int, column: Int

    public init(name: String?, value: String, line: Int, column: Int) {
      (self.name, self.value, self.line, self.column) = (name, value, line, column)
    }
  }

  public let name: String
  public let arguments: [Argument]
  public let path: String
  public let line: Int, column: Int

  public init(name: String, arguments: [Argument], path: String, line: Int, column: Int) {
    (self.name, self.arguments, self.path) = (name, arguments, path)
    (self.line, self.column) = (line, column)
  }
}

/// A stretch of a document: finished HTML, or a component still to be filled in.
public enum Piece: Sendable, Hashable {
  case markup(String)
  case component(ComponentCall)
}

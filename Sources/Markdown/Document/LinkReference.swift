/// A link or an image as the author wrote it.
public struct LinkReference: Sendable, Hashable {
  public enum Kind: Sendable { case link, image }

  /// As libcmark gives it: backslashes and entities undone, percent signs as they were written.
  public let destination: String
  public let kind: Kind
  public let line: Int, column: Int

  public init(destination: String, kind: Kind, line: Int, column: Int) {
    (self.destination, self.kind, self.line, self.column) = (destination, kind, line, column)
  }
}

/// Where a link leads in the finished page.
public struct ResolvedLink: Sendable, Hashable {
  public let destination: String
  /// Marks the link with the `externalRel` of the options.
  public let isExternal: Bool

  public init(destination: String, isExternal: Bool = false) {
    (self.destination, self.isExternal) = (destination, isExternal)
  }
}

/// A link to a path of this site that nothing is written to.
public struct BrokenLink: Hashable, Sendable {
  /// The destination as its author wrote it, character references read: `/faq/bilings/#refund`.
  public let destination: String

  public init(_ destination: String) { self.destination = destination }
}

/// A link to a place within a page: `/faq/#refund` uses `refund` of `/faq/`.
public struct FragmentUse: Hashable, Sendable {
  /// The page's path as it is written in links, or nil for the page that holds the link.
  public let page: String?
  public let fragment: String
  /// The link as it was written, character references read.
  public let destination: String

  public init(page: String?, fragment: String, destination: String) {
    (self.page, self.fragment, self.destination) = (page, fragment, destination)
  }
}

/// What the link pass learned about one page.
public struct LinkReport: Hashable, Sendable {
  /// Each destination once, in the order of first use.
  public internal(set) var broken: [BrokenLink] = []
  /// Empty unless the pass collects fragments.
  public internal(set) var fragments: [FragmentUse] = []

  public init() {}
}

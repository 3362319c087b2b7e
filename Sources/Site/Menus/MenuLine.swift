/// One line of a menu, and the lines below it.
struct MenuLine: Sendable {
  let title: String
  /// `/news/`, or an address elsewhere.
  let url: String
  let items: [MenuLine]

  func isCurrent(on url: String) -> Bool { self.url == url }

  /// Whether the page at `url` stands below this one; the home page has all below it and is not
  /// open for that.
  func isOpen(on url: String) -> Bool {
    (self.url.hasSuffix("/") && self.url != "/" && self.url != url && url.hasPrefix(self.url))
      || items.contains { $0.isCurrent(on: url) || $0.isOpen(on: url) }
  }
}

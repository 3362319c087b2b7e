/// An old address that leads to a page.
public struct Alias: Hashable, Sendable {
  public let from: SitePath
  public let to: SitePath
}

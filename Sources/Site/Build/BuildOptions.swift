public import Content

/// What the caller of a build may choose.
public struct BuildOptions: Sendable {
  /// Pages that would be left out, and are to be shown.
  public var showing = Showing()
  /// Instead of `url` in site.yaml.
  public var baseURL: String?
  /// Links name `index.html`, so that the site works when opened from a disk.
  public var forDisk = false
  /// A broken link and an alias that is a page are errors.
  public var isStrict = false
  /// Whether the addresses of the site are compared with those that it had: `site/urls.txt`.
  public var keepsLedger = false
  /// How many pages are worked on at a time.
  public var cores = 1

  public init() {}
}

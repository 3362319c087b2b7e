/// The frame of the site's pages, for whatever the endpoint has to say: its menu, its footer and
/// its style, without a script.
public struct PageShell: Sendable {
  /// BCP 47: `en`.
  public let language: String
  /// A whole page, with marks where something is to be put in.
  public let html: [UInt8]

  /// Stands once or more where the title of a page goes, as words: whoever replaces it escapes.
  public static let titleMark = "rapport-shell-title"
  /// Stands exactly once, where the content goes.
  public static let mainMark = "<!-- rapport-shell-main -->"
}

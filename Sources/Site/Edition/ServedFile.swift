public import Content
public import Vocabulary

/// A file of an edition, as it was made for one request.
public struct ServedFile: Sendable {
  public let bytes: [UInt8]
  /// Nil for what is no page.
  public let page: ServedPage?
  /// What is wrong with this file.
  public let findings: [Finding]
}

/// What its author is to know of a page.
public struct ServedPage: Sendable {
  /// `content/news/sale.md`, or nil for a page that Rapport makes by itself.
  public let source: String?
  /// Whether a visitor would see it now.
  public let visibility: Visibility
}

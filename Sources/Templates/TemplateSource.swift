/// The text of a template, and where it came from.
public struct TemplateSource: Sendable, Hashable {
  /// What other templates call it: `page`, `partials/header`, `components/news`.
  public let name: String
  /// Where its author finds it: `site/templates/page.mustache`.
  public let path: String
  public let text: String

  public init(name: String, path: String, text: String) {
    (self.name, self.path, self.text) = (name, path, text)
  }
}

/// What is written, and so what must be escaped in it.
public enum Medium: Sendable, Hashable { case html, plainText }

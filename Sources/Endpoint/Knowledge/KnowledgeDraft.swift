public import Forms
public import Settings
public import Templates

/// What a build gives the endpoint to know, before it is files.
public struct KnowledgeDraft: Sendable {
  /// site.yaml and desk.yaml, as they were read; nil where there is none.
  public var site: Node?
  public var desk: Node?
  /// For the title of a site that has none.
  public var folderName: String
  /// Where the site stands, if that is not what site.yaml says.
  public var baseURL: BaseURL?
  /// From the root of the host.
  public var home = "/"
  /// The path of the page about privacy, which forms link to.
  public var privacy: String?
  /// The page of a language with the marks `ShellMark` in it.
  public var shells: [String: String] = [:]
  /// The owner's own `site/templates/endpoint/*.mustache`, by the name of the page.
  public var pages: [TemplateSource] = []
  public var replies: [Reply] = []
  public var forms: [FormDefinition] = []

  public init(site: Node?, desk: Node?, folderName: String) {
    (self.site, self.desk, self.folderName) = (site, desk, folderName)
  }
}

/// A mail that is written by itself, as an owner worded it in `content/replies`.
public struct Reply: Sendable, Hashable {
  /// As forms call it: `replies/complaint-received`.
  public var name: String
  /// Both are Mustache and know the names of `ReplyShape` only, none of which a visitor filled in.
  public var subject: String, text: String

  public init(name: String, subject: String, text: String) {
    (self.name, self.subject, self.text) = (name, subject, text)
  }

  /// The one that no form names: it is sent to whoever is to be on a list.
  public static let confirmation = "replies/confirm-subscription"
}

/// Where the endpoint puts its own words into a page of the site: `Site` writes the same marks
/// (`PageShell`).
public enum ShellMark {
  public static let title = "rapport-shell-title"
  public static let main = "<!-- rapport-shell-main -->"
}

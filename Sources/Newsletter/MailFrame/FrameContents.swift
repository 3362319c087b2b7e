/// What a mail's frame is put around. Made once for an issue: a text that differs from reader to
/// reader is the tag that will write it.
public struct FrameContents: Sendable {
  public var subject: String
  /// What mail programs show behind the subject.
  public var preheader: String?
  /// BCP 47: `en`, `de-AT`.
  public var language: String
  public var site: Site
  /// What the reader subscribed to.
  public var list: String
  public var links: Links
  public var words = FrameWords()

  public struct Site: Sendable, Hashable {
    public var title: String, url: String
    /// The postal address, a line each (mail-P8).
    public var address: [String]
    /// An absolute address, and the width to show it at.
    public var logo: String?
    public var logoWidth = 160

    public init(title: String, url: String, address: [String] = [], logo: String? = nil) {
      (self.title, self.url, self.address, self.logo) = (title, url, address, logo)
    }
  }

  public struct Links: Sendable, Hashable {
    public var unsubscribe: String, preferences: String
    /// Nil for an issue that is not on the site.
    public var view: String?

    public init(unsubscribe: String, preferences: String, view: String? = nil) {
      (self.unsubscribe, self.preferences, self.view) = (unsubscribe, preferences, view)
    }
  }

  public init(
    subject: String, preheader: String? = nil, language: String, site: Site, list: String,
    links: Links
  ) {
    (self.subject, self.preheader, self.language) = (subject, preheader, language)
    (self.site, self.list, self.links) = (site, list, links)
  }

  /// Whether the language is written from right to left.
  var isRightToLeft: Bool {
    let name = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    return [
      "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur",
      "yi",
    ].contains(String(name))
  }
}

/// The frame's own words, in the language of the mail.
public struct FrameWords: Sendable, Hashable {
  /// Before the title of the list.
  public var why = "You get this mail because you subscribed to"
  public var unsubscribe = "Unsubscribe"
  public var preferences = "Change what we send you"
  public var view = "Read it in a browser"

  public init() {}
}

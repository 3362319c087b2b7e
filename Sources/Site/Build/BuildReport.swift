public import Content
public import Vocabulary

/// What a build did, for people and for programs.
public struct BuildReport: Sendable {
  /// Pages a visitor can read, lists and their further pages included, redirects not.
  public var pages = 0
  /// Style sheets, pictures and files that were copied.
  public var assets = 0
  public var redirects = 0
  /// Files that differ from those of the last build, that do not, and that are gone.
  public var written = 0, unchanged = 0, removed = 0
  /// Whether nothing had changed since the last build, so that nothing was made.
  public var isRemembered = false
  public var leftOut = LeftOut()
  /// Addresses of earlier builds from which nothing leads on.
  public var gone: [GoneAddress] = []
  /// What `site/urls.txt` is to hold; nil where it holds that, or is not kept.
  public var ledger: [UInt8]?
  /// What the site changes next without anybody writing, and this moment, by the site's clocks.
  public var next: SiteCalendar.Change?
  public var now: Timestamp?
  /// In the order of the files. With an error among them nothing was written.
  public var findings: [Finding] = []
  public var statistics = BuildStatistics()

  public init() {}

  public var hasErrors: Bool { findings.contains { $0.weight == .error } }
}

/// Where the time of a build went.
public struct BuildStatistics: Sendable {
  public struct Phase: Sendable {
    public let name: String
    public let seconds: Double
  }

  public struct Cost: Sendable {
    public let name: String
    public let seconds: Double
    public let count: Int
  }

  public internal(set) var phases: [Phase] = []
  /// The pages that took longest, and the templates with all their pages; worst first.
  public internal(set) var slowestPages: [Cost] = []
  public internal(set) var templates: [Cost] = []
}

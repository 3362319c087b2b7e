public import Content
public import Settings
public import Vocabulary

/// When a site changes without anybody writing: the question that the worker, `build --if-due` and
/// the closing report of a build all ask.
public struct SiteCalendar: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public enum Kind: String, Sendable {
      /// A page is to be seen from now on, or no longer.
      case appears, expires
      /// An issue of a newsletter goes out, and gets its page in the archive.
      case newsletter
    }

    public let kind: Kind
    /// `content/news/sale.md`
    public let source: String
    public let at: Timestamp

    public init(_ kind: Kind, of source: String, at moment: Timestamp) {
      (self.kind, self.source, at) = (kind, source, moment)
    }
  }

  /// The earliest first.
  public let changes: [Change]
  /// The site's.
  public let zone: Zone

  /// By the clocks of a zone, whatever clock the authors wrote by.
  public init(_ changes: some Sequence<Change>, in zone: Zone) {
    self.zone = zone
    self.changes = changes.map { Change($0.kind, of: $0.source, at: $0.at.shown(in: zone)) }
      .sorted { ($0.at.seconds, $0.source) < ($1.at.seconds, $1.source) }
  }

  /// The first that is still to come, at `now` in seconds since 1970.
  public func next(after now: Int) -> Change? { changes.first { $0.at.seconds > now } }

  /// Whether something changed since the site was built, both in seconds since 1970.
  public func isDue(since built: Int, at now: Int) -> Bool {
    next(after: built).map { $0.at.seconds <= now } ?? false
  }
}

extension SiteCalendar.Change {
  /// When a page appears, and when it goes; a draft does neither.
  public static func all(of fields: PageFields, in source: String) -> [Self] {
    guard !fields.draft else { return [] }
    let appears = (fields.publish ?? fields.date).map { Self(.appears, of: source, at: $0) }
    let expires = fields.expires.map { Self(.expires, of: source, at: $0) }
    return [appears, expires].compactMap(\.self)
  }
}

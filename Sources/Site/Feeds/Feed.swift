public import Vocabulary

/// A list of pages as a reader's program takes it: `atom`, `rss` and `json` write it.
///
/// All URLs are absolute. What an author's text holds that XML cannot is left out.
public struct Feed: Sendable, Hashable {
  public var title: String
  public var description: String?
  /// The page that shows the same list.
  public var home: String
  /// Where this feed is itself: each format has its own.
  public var url: String
  /// BCP 47: `en-GB`.
  public var language: String?
  public var author: String?
  public var items: [FeedItem]

  private let givenUpdated: Timestamp?

  /// Without `updated` it is the newest moment of the items.
  public init(
    title: String, description: String? = nil, home: String, url: String, language: String? = nil,
    author: String? = nil, updated: Timestamp? = nil, items: [FeedItem] = []
  ) {
    (self.title, self.description, self.home, self.url) = (title, description, home, url)
    (self.language, self.author, self.items) = (language, author, items)
    givenUpdated = updated
  }

  /// Never missing, as Atom wants it: an empty feed is of 1970, so that every build says the same.
  public var updated: Timestamp {
    givenUpdated ?? items.compactMap(\.changed).max() ?? Timestamp(seconds: 0)
  }
}

/// A page in a feed.
public struct FeedItem: Sendable, Hashable {
  /// Stays the same when the page moves: a tag URI (RFC 4151), or the first permalink.
  public var id: String
  public var title: String
  public var permalink: String
  public var published: Timestamp?
  public var updated: Timestamp?
  /// Plain text.
  public var summary: String
  /// HTML in full, if the feed shall carry it; its links are absolute.
  public var content: String?
  public var authors: [String]
  public var categories: [String]
  /// The URL of a picture.
  public var image: String?

  /// The permalink is the id unless there is another.
  public init(
    id: String? = nil, title: String, permalink: String, published: Timestamp? = nil,
    updated: Timestamp? = nil, summary: String = "", content: String? = nil,
    authors: [String] = [], categories: [String] = [], image: String? = nil
  ) {
    (self.id, self.title, self.permalink) = (id ?? permalink, title, permalink)
    (self.published, self.updated) = (published, updated)
    (self.summary, self.content, self.image) = (summary, content, image)
    (self.authors, self.categories) = (authors, categories)
  }

  /// When it was last touched, as far as it says.
  var changed: Timestamp? { updated ?? published }
}

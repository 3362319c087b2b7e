import Site
import Vocabulary

extension Feed {
  /// A feed with something for every element, and one item with as little as there can be.
  static func sample(at url: String) -> Feed {
    Feed(
      title: "News & “more”", description: "What's <new>", home: "https://example.org/news/",
      url: url, language: "en-GB", author: "Ada Ltd",
      items: [
        FeedItem(
          id: "tag:example.org,2026:opening", title: "We open <soon>",
          permalink: "https://example.org/news/öffnung/",
          published: Timestamp(seconds: 1_772_366_580, offset: 3600),
          updated: Timestamp(seconds: 1_772_452_980, offset: 3600), summary: "Doors & \"windows\"",
          content: "<p>Doors &amp; windows</p>\n", authors: ["Ada", "Grace"],
          categories: ["Shop", "R&D"], image: "https://example.org/a b.jpg"),
        FeedItem(title: "Bare", permalink: "https://example.org/news/bare/"),
      ])
  }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

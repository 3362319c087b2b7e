import Site
import Testing
import Vocabulary

struct FeedTests {
  @Test func `writes Atom`() {
    #expect(
      text(Feed.sample(at: "https://example.org/news/feed.xml").atom) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-GB">
          <title>News &amp; “more”</title>
          <subtitle>What's &lt;new&gt;</subtitle>
          <id>https://example.org/news/</id>
          <link rel="alternate" type="text/html" href="https://example.org/news/"/>
          <link rel="self" type="application/atom+xml" href="https://example.org/news/feed.xml"/>
          <updated>2026-03-02T13:03:00+01:00</updated>
          <author>
            <name>Ada Ltd</name>
          </author>
          <entry>
            <title>We open &lt;soon&gt;</title>
            <id>tag:example.org,2026:opening</id>
            <link rel="alternate" type="text/html" href="https://example.org/news/%C3%B6ffnung/"/>
            <published>2026-03-01T13:03:00+01:00</published>
            <updated>2026-03-02T13:03:00+01:00</updated>
            <author>
              <name>Ada</name>
            </author>
            <author>
              <name>Grace</name>
            </author>
            <category term="Shop"/>
            <category term="R&amp;D"/>
            <media:content url="https://example.org/a%20b.jpg" medium="image"/>
            <summary>Doors &amp; &quot;windows&quot;</summary>
            <content type="html">&lt;p&gt;Doors &amp;amp; windows&lt;/p&gt;
        </content>
          </entry>
          <entry>
            <title>Bare</title>
            <id>https://example.org/news/bare/</id>
            <link rel="alternate" type="text/html" href="https://example.org/news/bare/"/>
            <updated>2026-03-02T13:03:00+01:00</updated>
          </entry>
        </feed>

        """)
  }

  @Test func `writes RSS`() {
    #expect(
      text(Feed.sample(at: "https://example.org/news/rss.xml").rss) == """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>News &amp; “more”</title>
            <link>https://example.org/news/</link>
            <description>What's &lt;new&gt;</description>
            <language>en-GB</language>
            <lastBuildDate>Mon, 02 Mar 2026 13:03:00 +0100</lastBuildDate>
            <atom:link rel="self" type="application/rss+xml" href="https://example.org/news/rss.xml"/>
            <item>
              <title>We open &lt;soon&gt;</title>
              <link>https://example.org/news/%C3%B6ffnung/</link>
              <guid isPermaLink="false">tag:example.org,2026:opening</guid>
              <pubDate>Sun, 01 Mar 2026 13:03:00 +0100</pubDate>
              <dc:creator>Ada</dc:creator>
              <dc:creator>Grace</dc:creator>
              <category>Shop</category>
              <category>R&amp;D</category>
              <media:content url="https://example.org/a%20b.jpg" medium="image"/>
              <description>Doors &amp;amp; &amp;quot;windows&amp;quot;</description>
              <content:encoded>&lt;p&gt;Doors &amp;amp; windows&lt;/p&gt;
        </content:encoded>
            </item>
            <item>
              <title>Bare</title>
              <link>https://example.org/news/bare/</link>
              <guid isPermaLink="true">https://example.org/news/bare/</guid>
            </item>
          </channel>
        </rss>

        """)
  }

  @Test func `writes JSON Feed`() {
    #expect(
      text(Feed.sample(at: "https://example.org/news/feed.json").json) == #"""
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "News & “more”",
          "home_page_url": "https://example.org/news/",
          "feed_url": "https://example.org/news/feed.json",
          "description": "What's <new>",
          "language": "en-GB",
          "authors": [
            {
              "name": "Ada Ltd"
            }
          ],
          "items": [
            {
              "id": "tag:example.org,2026:opening",
              "url": "https://example.org/news/%C3%B6ffnung/",
              "title": "We open <soon>",
              "content_html": "<p>Doors &amp; windows</p>\n",
              "summary": "Doors & \"windows\"",
              "image": "https://example.org/a%20b.jpg",
              "date_published": "2026-03-01T13:03:00+01:00",
              "date_modified": "2026-03-02T13:03:00+01:00",
              "authors": [
                {
                  "name": "Ada"
                },
                {
                  "name": "Grace"
                }
              ],
              "tags": [
                "Shop",
                "R&D"
              ]
            },
            {
              "id": "https://example.org/news/bare/",
              "url": "https://example.org/news/bare/",
              "title": "Bare",
              "content_text": ""
            }
          ]
        }

        """#)
  }

  @Test func `says when an empty feed changed`() {
    let feed = Feed(title: "News", home: "https://example.org/", url: "https://example.org/feed")
    #expect(
      text(feed.atom) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
          <title>News</title>
          <id>https://example.org/</id>
          <link rel="alternate" type="text/html" href="https://example.org/"/>
          <link rel="self" type="application/atom+xml" href="https://example.org/feed"/>
          <updated>1970-01-01T00:00:00Z</updated>
          <author>
            <name>News</name>
          </author>
        </feed>

        """)
    #expect(
      text(feed.json) == """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "News",
          "home_page_url": "https://example.org/",
          "feed_url": "https://example.org/feed",
          "items": []
        }

        """)
  }

  @Test func `is as new as its newest item, unless it is told`() {
    var feed = Feed.sample(at: "https://example.org/feed.xml")
    #expect(feed.updated == Timestamp(seconds: 1_772_452_980, offset: 3600))
    feed.items = [
      FeedItem(title: "A", permalink: "/a", published: Timestamp(seconds: 5)),
      FeedItem(title: "B", permalink: "/b", published: Timestamp(seconds: 3)),
    ]
    #expect(feed.updated == Timestamp(seconds: 5))
    let told = Feed(title: "", home: "", url: "", updated: Timestamp(seconds: 7), items: feed.items)
    #expect(told.updated == Timestamp(seconds: 7))
  }

  /// XML 1.0 §2.2: no escape makes them legal.
  @Test func `leaves out what XML cannot carry`() {
    let title = "a\u{0}b\u{8}c\u{B}d\u{1F}e\u{FFFE}f\u{FFFF}g\u{FFFD}h\u{7F}i\tj\nk\rl\u{1FFFE}þ"
    let feed = Feed(title: title, home: "h", url: "u")
    let wanted = "<title>abcdefg\u{FFFD}h\u{7F}i\tj\nk&#13;l\u{1FFFE}þ</title>"
    #expect(text(feed.atom).contains(wanted))
    #expect(text(feed.rss).contains(wanted))
    #expect(
      text(feed.json).contains(
        #""a\u0000b\u0008c\u000bd\u001fe"# + "\u{FFFE}f\u{FFFF}g\u{FFFD}h\u{7F}i"
          + #"\tj\nk\rl"# + "\u{1FFFE}þ\""))
  }
}

import Site
import Testing

struct RobotsTests {
  @Test func `allows all unless told otherwise`() {
    #expect(
      text(Robots(sitemaps: ["https://example.org/sitemap.xml"]).bytes) == """
        User-agent: *
        Disallow:

        Sitemap: https://example.org/sitemap.xml

        """)
    #expect(text(Robots().bytes) == "User-agent: *\nDisallow:\n")
  }

  @Test func `writes a group for each set of crawlers`() {
    let robots = Robots(
      groups: [
        .init(allow: ["/private/open/"], disallow: ["/private/", "/*.pdf$"]),
        .init(agents: ["GreedyBot", "OtherBot"], disallow: ["/"]),
      ], sitemaps: ["https://example.org/ä.xml"])
    #expect(
      text(robots.bytes) == """
        User-agent: *
        Allow: /private/open/
        Disallow: /private/
        Disallow: /*.pdf$

        User-agent: GreedyBot
        User-agent: OtherBot
        Disallow: /

        Sitemap: https://example.org/%C3%A4.xml

        """)
  }

  @Test func `lets no value begin a comment or a line`() {
    let robots = Robots(
      groups: [.init(agents: ["A\nAllow: /"], disallow: ["/c#/ü b\nAllow: /"])])
    #expect(
      text(robots.bytes) == """
        User-agent: AAllow: /
        Disallow: /c%23/%C3%BC%20b%0AAllow:%20/

        """)
  }
}

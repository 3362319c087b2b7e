import Site
import Testing

/// RFC 9309.
struct RobotsRulesTests {
  private func allows(_ path: String, _ text: String) -> Bool {
    RobotsRules(Array(text.utf8), for: "rapport").allows(path)
  }

  @Test(arguments: [
    ("", "/", true), ("User-agent: *\nDisallow: /", "/a", false),
    ("User-agent: *\nDisallow:", "/a", true),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Rapport/1.0\nAllow: /", "/a", true),
    ("User-agent: other\nUser-agent: RAPPORT\nDisallow: /a\n", "/ab", false),
    ("User-agent: other\nDisallow: /\n", "/", true),
    ("User-agent: rapport\nDisallow: /a\n\nuser-agent:rapport\nDisallow:/b # c", "/b", false),
    ("Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true),
    ("\u{FEFF}User-agent: *\rDisallow: /a\r\nAllow: /a/b", "/a/b/c", true),
    ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
    ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false),
    ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true),
    ("User-agent: *\nDisallow: /a*b*c", "/a-b-b-c/d", false),
    ("User-agent: *\nDisallow: /caf%C3%A9", "/café", false),
    ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
    ("User-agent: *\nCrawl-delay: 9\nDisallow: /a", "/a", false),
  ])
  func `the longest rule of the right group decides`(text: String, path: String, isAllowed: Bool) {
    #expect(allows(path, text) == isAllowed)
  }

  @Test func `a rule of many stars takes no long time`() {
    let stars = String(repeating: "*a", count: 5_000)
    #expect(
      allows("/" + String(repeating: "a", count: 4_000) + "b", "User-agent: *\nDisallow: \(stars)$")
    )
  }

  @Test func `any bytes are read`() {
    var random = SystemRandomNumberGenerator()
    let words: [[UInt8]] = [
      "User-agent:", "rapport", "*", "$", "%", "%2", "\n", "\r", "#", ":", "Allow:", "Disallow: /",
    ]
    .map { Array($0.utf8) }
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).flatMap { _ in
        Bool.random(using: &random)
          ? words.randomElement(using: &random) ?? [] : [UInt8.random(in: 0...255, using: &random)]
      }
      _ = RobotsRules(text, for: "rapport").allows("/a*%2$")
    }
  }
}

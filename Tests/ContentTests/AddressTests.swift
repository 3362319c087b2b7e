import Content
import Testing
import Vocabulary

struct AddressTests {
  @Test(arguments: [
    ("index.md", "/"),
    ("about.md", "/about/"),
    ("About Us.md", "/about-us/"),
    ("news/2026-03-01-spring-sale.md", "/news/spring-sale/"),
    ("news/2026-02-30-no-such-day.md", "/news/2026-02-30-no-such-day/"),
    ("news/2026-03-01.md", "/news/2026-03-01/"),
    ("news/2024-10-19-apple-day/index.md", "/news/apple-day/"),
    ("news/_index.md", "/news/"),
    ("märz.md", "/m%C3%A4rz/"),
    ("m%C3%A4rz.md", "/m%C3%A4rz/"),
    ("Straße & Weg.md", "/stra%C3%9Fe-weg/"),
    ("100%.md", "/100/"),
    ("%2e%2e.md", "/--/"),
    ("!!!.md", "/!!!/"),
    ("404.md", "/404.html"),
    ("faq/index.md", "/faq/"),
  ])
  func `comes from the file's name`(file: String, url: String) {
    #expect(TestContent([file: ""]).addresses == ["content/" + file: url])
  }

  @Test(arguments: [
    ("slug: spring-sale", "/news/spring-sale/"),
    ("slug: Spring sale", "/news/spring-sale/"),
    ("slug: a/b", "/news/a/b/"),
    ("slug: märz", "/news/m%C3%A4rz/"),
    ("url: /offers/spring/", "/offers/spring/"),
    ("url: offers", "/offers/"),
    ("url: /old.html", "/old.html"),
    ("url: /v1.2", "/v1.2/"),
    ("permalink: /p/", "/p/"),
    ("url: /m%C3%A4rz/", "/m%C3%A4rz/"),
  ])
  func `is what the front matter says`(line: String, url: String) {
    let content = TestContent(["news/a.md": "---\n\(line)\n---\n"])
    #expect(content.addresses == ["content/news/a.md": url])
    #expect(content.messages == [])
  }

  @Test(arguments: [
    (
      "slug: ..",
      [
        "2:7: error: “..” has a “..” or a “.”, which would leave its folder; a page cannot have"
          + " that address", "  try: Write letters, digits and hyphens: “slug: spring-sale”.",
      ]
    ),
    (
      "url: /a/../b/",
      [
        "2:6: error: “/a/../b/” has a “..” or a “.”, which would leave its folder; a page cannot"
          + " have that address",
        "  try: Write a path that begins at the site's root: “url: /offers/spring/”.",
      ]
    ),
    (
      "url: /%2e%2e/b/",
      [
        "2:6: error: “/%2e%2e/b/” has a “..” or a “.”, which would leave its folder; a page cannot"
          + " have that address",
        "  try: Write a path that begins at the site's root: “url: /offers/spring/”.",
      ]
    ),
    (
      "url: https://example.org/b/",
      [
        "2:6: error: “https://example.org/b/” is an address with a host; a page cannot have that"
          + " address",
        "  try: Write a path that begins at the site's root: “url: /offers/spring/”.",
      ]
    ),
    (
      "url: \"/a?b\"",
      [
        "2:6: error: “/a?b” has a “?” or a “#”, which end a path; a page cannot have that address",
        "  try: Write a path that begins at the site's root: “url: /offers/spring/”.",
      ]
    ),
    (
      "slug: /",
      [
        "2:7: error: “/” names no segment of a path; a page cannot have that address",
        "  try: Write letters, digits and hyphens: “slug: spring-sale”.",
      ]
    ),
  ])
  func `is refused where it leads astray`(line: String, expected: [String]) {
    let content = TestContent(["a.md": "---\n\(line)\n---\n"])
    #expect(content.messages == ["content/a.md:" + expected[0], expected[1]])
    #expect(content.addresses == ["content/a.md": "/a/"])
  }

  @Test func `ends in html where the settings want it plain`() {
    let content = TestContent(
      ["index.md": "", "about.md": "", "news/index.md": ""], settings: "urls: { pretty: false }")
    #expect(
      content.addresses == [
        "content/index.md": "/", "content/about.md": "/about.html",
        "content/news/index.md": "/news/",
      ])
  }

  @Test func `of the front page is the root, whatever it says`() {
    let content = TestContent(["index.md": "---\nurl: /welcome/\n---\n"])
    #expect(content.addresses == ["content/index.md": "/"])
    #expect(
      content.messages == [
        "content/index.md:2:6: warning: the front page of the site is /, not “/welcome/”",
        "  try: Remove the line, or move the text to a page of its own.",
      ])
  }

  @Test func `belongs to one page: both are named`() {
    #expect(
      TestContent(["a.md": "", "b.md": "---\ntitle: B\nslug: a\n---\n"]).messages == [
        "content/b.md:3:1: error: this page and content/a.md have one address, /a/",
        "  try: Give one of them another “slug” or “url”, or remove it.",
      ])
    #expect(
      TestContent(["news/_index.md": "", "news/index.md": ""]).messages == [
        "content/news/index.md:1:1: error: this page and content/news/_index.md have one address,"
          + " /news/", "  try: Give one of them another “slug” or “url”, or remove it.",
      ])
  }
}

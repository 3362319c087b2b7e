import Site
import Testing

struct LinkPassTests {
  static let map = LinkMap(
    paths: [
      "/", "/about/", "/faq/", "/news/", "/news/x/", "/news/y/", "/news/x/photo.jpg", "/feed.xml",
      "/404.html", "/café/", "/a & b/", "/what's new/", "/a:b/",
    ],
    assets: ["/assets/logo.svg": "/assets/logo.3f2a.svg"],
    prefixes: ["/rapport/"])

  static func rewrite(
    _ html: String, of page: String = "/news/x/", as form: LinkForm = .relative,
    forDisk: Bool = false
  ) -> String {
    LinkPass(map, as: form, forDisk: forDisk).rewrite(html, of: page).html
  }

  @Test(arguments: [
    ("/faq/", "../../faq/"), ("/", "../../"), ("/news/", "../"), ("/news/y/", "../y/"),
    ("/news/x/", "./"), ("/news/x/photo.jpg", "photo.jpg"), ("/feed.xml", "../../feed.xml"),
    ("/assets/logo.svg", "../../assets/logo.3f2a.svg"),
    ("/faq/?a=1&amp;b=2#c", "../../faq/?a=1&amp;b=2#c"), ("/news/x/#top", "#top"),
    ("/rapport/forms/complaint?x=1", "../../rapport/forms/complaint?x=1"),
  ])
  func `writes a path from the root relative to the page`(path: String, written: String) {
    #expect(Self.rewrite("<a href=\"\(path)\">x</a>") == "<a href=\"\(written)\">x</a>")
  }

  @Test(arguments: [
    "https://example.org/faq/", "HTTPS://example.org", "//example.org/faq/", "mailto:a@b.org",
    "tel:+123", "data:image/png;base64,AAAA", "javascript:void(0)", "#top", "", "?page=2", " ",
    "javascript&colon;alert(1)", "http&#58;//example.org/", "/\\example.org",
  ])
  func `leaves what leads elsewhere`(url: String) {
    #expect(Self.rewrite("<a href=\"\(url)\">x</a>") == "<a href=\"\(url)\">x</a>")
    #expect(LinkPass(Self.map).rewrite("<a href=\"\(url)\">", of: "/").report.broken.isEmpty)
  }

  @Test(arguments: [
    ("/about", "../../about/"), ("/about/index.html", "../../about/"), ("/index.html", "../../"),
    ("/caf%C3%A9/", "../../caf%C3%A9/"), ("/caf%c3%a9", "../../caf%C3%A9/"),
    ("/café/", "../../caf%C3%A9/"), ("//../about", "//../about"),
    ("/./faq/../about", "../../about/"),
    ("/a%20&amp;%20b/", "../../a%20%26%20b/"), ("/what&#x27;s%20new/", "../../what%27s%20new/"),
    ("/feed%2Exml", "../../feed.xml"), ("/news//y/", "../y/"), ("/../../faq/", "../../faq/"),
  ])
  func `finds a path that is written a little differently`(path: String, written: String) {
    #expect(Self.rewrite("<a href='\(path)'>") == "<a href='\(written)'>")
  }

  @Test(arguments: [
    ("../y/", "../y/"), ("../y", "../y/"), ("photo.jpg", "photo.jpg"), (".", "./"), ("..", "../"),
    ("./photo.jpg?v=1", "photo.jpg?v=1"), ("../../assets/logo.svg", "../../assets/logo.3f2a.svg"),
    ("../x/#a", "#a"),
  ])
  func `starts a relative path from the page`(path: String, written: String) {
    #expect(Self.rewrite("<img src=\(path)>") == "<img src=\(written)>")
  }

  @Test func `starts from the folder of a page that is a file`() {
    #expect(
      Self.rewrite("<a href=/faq/><a href=news/>", of: "/404.html") == "<a href=faq/><a href=news/>"
    )
    #expect(Self.rewrite("<a href=/>", of: "/") == "<a href=./>")
    #expect(Self.rewrite("<a href=/a:b/>", of: "/") == "<a href=./a:b/>")
  }

  @Test func `writes paths from the root for pages shown at any depth`() {
    let form = LinkForm.rootPath(base: "/shop/")
    #expect(
      Self.rewrite(
        "<a href=/faq/><a href=news/><a href=/><a href=nowhere/>", of: "/404.html", as: form)
        == "<a href=/shop/faq/><a href=/shop/news/><a href=/shop/><a href=/shop/nowhere/>")
  }

  @Test func `writes whole addresses for feeds`() {
    let form = LinkForm.absolute("https://example.org/shop")
    #expect(
      Self.rewrite("<a href=/faq/#a><img src=photo.jpg><a href=#b>", as: form)
        == "<a href=https://example.org/shop/faq/#a>"
        + "<img src=https://example.org/shop/news/x/photo.jpg><a href=#b>")
  }

  @Test func `leads on from an old address relative to it`() {
    #expect(
      Self.rewrite("<meta http-equiv=\"refresh\" content=\"0; url=/faq/\">", of: "/old/")
        == "<meta http-equiv=\"refresh\" content=\"0; url=../faq/\">")
  }

  @Test func `names the file of a folder for disk`() {
    #expect(
      Self.rewrite("<a href=/faq/#a><a href=/news/x/><a href=/><a href=/feed.xml>", forDisk: true)
        == "<a href=../../faq/index.html#a><a href=index.html><a href=../../index.html>"
        + "<a href=../../feed.xml>")
    #expect(
      Self.rewrite("<form action=/rapport/forms/>", forDisk: true)
        == "<form action=../../rapport/forms/>")
  }

  @Test func `tells each broken link once, and writes it in its form`() {
    let (html, report) = LinkPass(Self.map).rewrite(
      "<a href=/fqa/#x><a href=\"/b&amp;c\"><a href=/fqa/#x><a href=zoo.html>", of: "/news/x/")
    #expect(
      html
        == "<a href=../../fqa/#x><a href=\"../../b&amp;c\"><a href=../../fqa/#x><a href=zoo.html>")
    #expect(report.broken == [BrokenLink("/fqa/#x"), BrokenLink("/b&c"), BrokenLink("zoo.html")])
  }

  @Test func `collects the places that links lead to`() {
    let (_, report) = LinkPass(Self.map, collectsFragments: true).rewrite(
      "<a href=/faq#a%20b><a href='#c'><a href=https://x.org/#d>", of: "/")
    #expect(
      report.fragments == [
        FragmentUse(page: "/faq/", fragment: "a b", destination: "/faq#a%20b"),
        FragmentUse(page: nil, fragment: "c", destination: "#c"),
      ])
  }
}

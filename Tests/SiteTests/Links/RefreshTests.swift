import Site
import Testing

struct RefreshTests {
  private let pass = LinkPass(LinkMap(paths: ["/a/"]))

  @Test(arguments: [
    ("0; url=/a/", "0; url=../a/"), ("5;URL=/a/", "5;URL=../a/"), ("0", "0"), ("0; /a/", "0; /a/"),
    ("width=device-width", "width=device-width"), ("0;url=", "0;url="),
  ])
  func `leads where the page's links lead`(content: String, expected: String) {
    let (html, report) = pass.rewrite(
      "<meta http-equiv=\"refresh\" content=\"\(content)\">", of: "/old/")
    #expect(html == "<meta http-equiv=\"refresh\" content=\"\(expected)\">")
    #expect(report.broken == [])
  }

  @Test func `is read on a meta element only`() {
    let html = "<p content=\"0; url=/a/\">"
    #expect(pass.rewrite(html, of: "/old/").html == html)
  }
}

import Site
import Testing

struct RedirectTests {
  @Test func `gives the page its target, and search engines the whole URL`() {
    let page = Redirect(from: "/old/", to: "/new/").page(permalink: "https://example.org/new/")
    #expect(page.url == "/new/")
    #expect(page.canonical == "https://example.org/new/")
    #expect(page.refresh == "0; url='/new/'")
  }

  @Test func `does without an address of the site`() {
    #expect(Redirect(from: "/old/", to: "/new/").page(permalink: nil).canonical == nil)
  }

  @Test func `lets no quote end the URL of the refresh`() {
    let page = Redirect(from: "/old/", to: "/what's new/").page(permalink: nil)
    #expect(page.url == "/what's%20new/")
    #expect(page.refresh == "0; url='/what%27s%20new/'")
  }
}

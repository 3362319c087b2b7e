import Outbox
import Testing

@testable import Endpoint

/// Who is a machine by what it says of itself.
struct ClickKindTests {
  private static let chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"

  private func kind(_ agent: String?, _ headers: [String: String] = [:], method: String = "GET")
    -> Click.Kind
  {
    var headers = headers
    headers["user-agent"] = agent
    return .of(Request(method: method, path: "/go/x", headers: headers))
  }

  @Test(arguments: [
    chrome,
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    // A telephone of the make Cubot.
    "Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Opera/9.80 (Android; Opera Mini/7.5.33361/191.308; U; en) Presto/2.12.423 Version/12.16",
  ])
  func `browsers are people`(agent: String) {
    #expect(kind(agent) == .person)
    #expect(kind(agent, ["purpose": "", "sec-fetch-mode": "navigate"]) == .person)
    #expect(kind(agent, method: "HEAD") == .machine)
  }

  @Test(arguments: [
    nil, "", "curl/8.14.1", "Wget/1.25.0", "python-requests/2.32.5", "Go-http-client/2.0",
    "WhatsApp/2.23.20.0",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; Example/1.0; +https://example.org/about)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
    "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 BingPreview/1.0b",
    "Mozilla/5.0 (compatible; Googlebot/2.1)",
  ])
  func `programs are machines`(agent: String?) {
    #expect(kind(agent) == .machine)
  }

  @Test(arguments: [
    ("sec-purpose", "prefetch;prerender"), ("purpose", "Prefetch"), ("x-moz", "prefetch"),
    ("x-purpose", "preview"),
  ])
  func `a browser that looks ahead is a machine`(name: String, value: String) {
    #expect(kind(Self.chrome, [name: value]) == .machine)
  }
}

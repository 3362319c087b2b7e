import Endpoint
import Testing

struct LogLineTests {
  @Test(arguments: [
    ("/forms/complaint", "/forms/complaint"), ("/forms/complaint/token", "/forms/complaint/token"),
    ("/forms/complaint/ada@example.org", "/forms/complaint/…"), ("/forms/Ada", "/forms/…"),
    ("/list/confirm/abc", "/list/confirm/…"),
    ("/list/unsubscribe/abc", "/list/unsubscribe/…"), ("/list/ada@example.org", "/list/…"),
    ("/go/AAZzcHJpbmc", "/go/…"), ("/status", "/status"), ("/status/5ec4e7", "/status/…"),
    ("/ada@example.org", "/…"),
    ("", "/"), ("/forms/\u{1B}[2J", "/forms/…"),
  ])
  func `form-A15 names the route and nothing else`(path: String, place: String) {
    let request = Request(
      method: "POST", path: path, query: "email=ada@example.org", remoteAddress: "192.0.2.1")
    #expect(
      LogLine.text(of: request, status: 303, milliseconds: 12) == "POST \(place) 303 12 ms")
  }

  @Test func `form-C10 what a terminal would obey is written out`() {
    let request = Request(method: "GET\n\u{1B}[2Jaaaaaaaaaaaaaaaaaaaaaa", path: "/")
    #expect(
      LogLine.text(of: request, status: 405, milliseconds: 0)
        == "GET\\u{a}\\u{1b}[2Jaaaaaaaa / 405 0 ms")
    #expect(
      LogLine.escaped("a\r\nb\u{85}c\u{202E}d\u{9B}e") == "a\\u{d}\\u{a}b\\u{85}c\\u{202e}d\\u{9b}e"
    )
  }
}

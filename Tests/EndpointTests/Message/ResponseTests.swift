import Endpoint
import Testing

struct ResponseTests {
  /// Every header that an answer of ours may have.
  static let names = [
    "Location", "Content-Type", "Content-Disposition", "Content-Security-Policy", "Allow",
    "Cache-Control", "Retry-After", "Referrer-Policy", "X-Content-Type-Options", "X-Anything",
  ]

  @Test(arguments: names)
  func `form-F8 no control character reaches a header`(name: String) {
    let evil: [Unicode.Scalar] = (0...0x1F).map { Unicode.Scalar($0) } + ["\u{7F}"]
    for scalar in evil {
      for value in ["a\(scalar)b", "\(scalar)", "a\(scalar)", "a\r\(scalar)Set-Cookie: a=b"] {
        var response = Response(status: 303)
        #expect(throws: HeaderFault.control(name)) { try response.set(name, value) }
        #expect(response.headers.isEmpty)
      }
    }
  }

  @Test(arguments: ["", "a b", "a:", "a\r\nb", "ä", "a\n"])
  func `form-F8 a header's name is a word`(name: String) {
    var response = Response(status: 200)
    #expect(throws: HeaderFault.badName) { try response.set(name, "x") }
  }

  @Test func `a header stands once`() throws {
    var response = Response(status: 303)
    try response.set("Location", "https://example.org/")
    #expect(throws: HeaderFault.doubled("location")) { try response.set("location", "/") }
  }

  @Test func `a CGI's answer begins with its status`() throws {
    var response = Response(status: 303, body: Array("See there.\n".utf8))
    try response.set("Location", "https://example.org/thanks")
    try response.set("Content-Type", "text/plain; charset=utf-8")
    #expect(
      String(decoding: response.cgi(), as: UTF8.self) == """
        Status: 303 See Other\r
        Location: https://example.org/thanks\r
        Content-Type: text/plain; charset=utf-8\r
        \r
        See there.

        """)
  }

  @Test func `HEAD gets no body`() {
    let response = Response(status: 404, body: Array("Nothing here.".utf8))
    #expect(
      String(decoding: response.cgi(toHead: true), as: UTF8.self)
        == "Status: 404 Not Found\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
  }

  @Test(
    arguments: [
      ("text/html", "text/html; charset=utf-8"), ("text/html; charset=utf-8", nil),
      ("Text/CSV", "Text/CSV; charset=utf-8"), ("image/png", nil),
    ] as [(String, String?)])
  func `a text always has its charset`(type: String, written: String?) throws {
    var response = Response(status: 200)
    try response.set("content-type", type)
    #expect(
      String(decoding: response.cgi(), as: UTF8.self)
        == "Status: 200 OK\r\ncontent-type: \(written ?? type)\r\n\r\n")
  }
}

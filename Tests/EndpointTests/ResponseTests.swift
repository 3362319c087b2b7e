import Endpoint
import Testing

struct ResponseTests {
  @Test(arguments: ["a\r\nSet-Cookie: a=b", "a\nb", "\u{0}", "a\u{7F}"])
  func `form-F8 no control character reaches a header`(value: String) {
    var response = Response(status: 303)
    #expect(throws: HeaderFault.control("Location")) { try response.set("Location", value) }
  }

  @Test func `a header stands once`() throws {
    var response = Response(status: 303)
    try response.set("Location", "https://example.org/")
    #expect(throws: HeaderFault.doubled("location")) { try response.set("location", "/") }
  }
}

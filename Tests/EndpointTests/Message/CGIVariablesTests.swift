import Endpoint
import Forms
import Testing

struct CGIVariablesTests {
  private func request(_ entries: String...) -> Request {
    Request(CGIVariables(entries.map { Array($0.utf8) }), body: .none)
  }

  @Test func `makes a request of the environment`() {
    let request = request(
      "REQUEST_METHOD=POST", "PATH_INFO=/forms/complaint", "QUERY_STRING=a=b&c=d",
      "REMOTE_ADDR=192.0.2.1", "CONTENT_TYPE=text/plain", "HTTP_USER_AGENT=x=y",
      "SERVER_NAME=evil.example", "PATH=/bin")
    #expect(request.method == "POST")
    #expect(request.path == "/forms/complaint")
    #expect(request.query == "a=b&c=d")
    #expect(request.remoteAddress == "192.0.2.1")
    #expect(request.headers == ["user-agent": "x=y", "content-type": "text/plain"])
  }

  @Test func `an empty environment is an empty request`() {
    let request = request()
    #expect((request.method, request.path, request.query) == ("", "", ""))
    #expect(request.headers.isEmpty)
  }

  @Test func `form-3.1 form-F12 neither Proxy nor a cookie gets in`() {
    let request = request("HTTP_PROXY=http://evil", "HTTP_COOKIE=a=1", "HTTP_X_A=1")
    #expect(request.headers == ["x-a": "1"])
  }

  @Test(
    arguments: [
      ("CONTENT_LENGTH=17", 17), ("CONTENT_LENGTH=", nil), ("CONTENT_LENGTH=-1", nil),
      ("X=1", nil), ("CONTENT_LENGTH", nil), ("CONTENT_LENGTH=+1", nil),
    ] as [(String, Int?)])
  func `form-3.2 a length is believed or not there`(entry: String, length: Int?) {
    #expect(CGIVariables([Array(entry.utf8)]).bodyLength == length)
  }

  @Test func `a header that is no UTF-8 is dropped`() {
    let bytes = Array("HTTP_USER_AGENT=a".utf8) + [0xFF]
    let request = Request(
      CGIVariables([bytes, Array("HTTP_REFERER=b".utf8)]), body: .none)
    #expect(request.headers == ["referer": "b"])
  }

  @Test func `form-C8 a path that is no ASCII is no path of ours`() throws {
    let request = request("PATH_INFO=/forms/ä", "QUERY_STRING=q=ä")
    #expect(request.path == "/forms/%c3%a4")
    #expect(try Intake().query(of: request)["q"] == "ä")
    let broken = Request(
      CGIVariables([Array("QUERY_STRING=q=".utf8) + [0xC3, 0x28]]), body: .none)
    #expect(
      reason { () throws(IntakeFault) in try Intake().query(of: broken) } == .malformed(.text))
  }
}

import Endpoint
import Testing

struct FormEncodingTests {
  private func faultOf(_ type: String) -> IntakeFault.Reason? {
    reason { () throws(IntakeFault) in try FormEncoding(contentType: type) }
  }

  @Test(arguments: [
    "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=UTF-8",
    "Application/X-WWW-Form-Urlencoded;charset=\"utf-8\"", "application/x-www-form-urlencoded ;",
  ])
  func `knows a plain form`(type: String) throws {
    #expect(try FormEncoding(contentType: type) == .urlencoded)
  }

  @Test(
    arguments: [
      ("multipart/form-data; boundary=abc", "abc"),
      ("multipart/form-data;boundary=\"a b:c\"", "a b:c"),
      ("multipart/form-data; charset=utf-8; BOUNDARY=x", "x"),
      ("multipart/form-data; boundary=----=_Part_1", "----=_Part_1"),
      ("multipart/form-data;; boundary=\"a\\\\\"\"", nil),
      ("multipart/form-data; boundary=a; boundary=b", nil),
      ("multipart/form-data; boundary=a b", nil),
      ("multipart/form-data; boundary=\"a", nil),
      ("multipart/form-data, boundary=a", nil),
    ] as [(String, String?)])
  func `finds the boundary`(type: String, boundary: String?) {
    let found = try? FormEncoding(contentType: type)
    #expect(found == boundary.map { .multipart(boundary: Array($0.utf8)) })
  }

  @Test(arguments: [
    "", "text/plain", "application/json", "multipart/mixed; boundary=a", "a=\"a=\"",
    "multipart/form-datax; boundary=a", "application/x-www-form-urlencoded; charset=utf-16",
  ])
  func `form-3.1 another type is 415`(type: String) {
    #expect(faultOf(type) == .wrongType)
    #expect(IntakeFault(.wrongType).status == 415)
  }

  @Test(arguments: [
    "", "; boundary=\"\"", "; boundary=\"a\u{7}\"", "; boundary=\"a \"", "; boundary=a%",
  ])
  func `form-3.2 a boundary that is none is 400`(parameter: String) {
    let found = faultOf("multipart/form-data" + parameter)
    #expect(found == .malformed(.boundary) || found == .malformed(.contentType))
  }

  @Test(arguments: ["\r", "\n", "\r\nX: y"])
  func `form-3.2 a boundary with a line end is 400`(text: String) {
    #expect(faultOf("multipart/form-data; boundary=\"a\(text)\"") == .malformed(.contentType))
  }

  @Test(arguments: [69, 70, 71])
  func `form-3.2 boundary of at most 70`(count: Int) {
    let found = faultOf("multipart/form-data; boundary=" + String(repeating: "b", count: count))
    #expect(found == (count <= 70 ? nil : .malformed(.boundary)))
  }

  @Test(arguments: ["a=\"", ";a=", "\"\\", ";", ";a=\"\\\"", "; "])
  func `form-3.2 100 KiB of parameters is 400`(unit: String) {
    let much = String(repeating: unit, count: 100 * 1024 / unit.utf8.count)
    let found = faultOf("multipart/form-data; boundary=" + much)
    #expect(found == .malformed(.boundary) || found == .malformed(.contentType))
  }

  @Test(arguments: [15, 16, 17])
  func `form-3.2 parameters are at most 16`(count: Int) {
    let many = (1..<count).map { "; p\($0)=1" }.joined()
    #expect(
      faultOf("multipart/form-data; boundary=b" + many)
        == (count <= 16 ? nil : .malformed(.contentType)))
  }
}

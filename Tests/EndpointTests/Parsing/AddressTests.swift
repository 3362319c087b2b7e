import Endpoint
import Testing

struct AddressTests {
  private let intake = Intake()

  private func path(_ text: String) throws(IntakeFault) -> [String] {
    try intake.path(of: Request(method: "GET", path: text))
  }

  @Test(arguments: [
    ("/forms/complaint", ["forms", "complaint"]), ("/status", ["status"]), ("", []), ("/", []),
    ("/a/b-c_d.e~f", ["a", "b-c_d.e~f"]), ("/...", ["..."]),
  ])
  func `takes a path apart`(text: String, words: [String]) throws {
    #expect(try path(text) == words)
  }

  @Test(arguments: [
    "forms", "//", "/forms//a", "/forms/", "/.", "/forms/../desk", "/a/../desk", "/forms/..",
    "/%2e%2e/", "/forms/%61", "/forms\u{0}", "/forms/a\nb", "/forms/a b", "/forms/ä", "/a\\b",
    "/forms/a;b", "/\u{1B}[2J", "/forms/\u{FFFD}", "/forms/a+b",
  ])
  func `form-C8 a path that is none of ours is 404`(text: String) {
    #expect(reason { () throws(IntakeFault) in try path(text) } == .noPage)
    #expect(IntakeFault(.noPage).status == 404)
  }

  @Test(arguments: [511, 512, 513])
  func `form-3.1 path is at most 512 bytes`(count: Int) {
    let found = reason { () throws(IntakeFault) in
      try path("/" + String(repeating: "a", count: count - 1))
    }
    #expect(found == (count <= 512 ? nil : .noPage))
  }

  @Test(arguments: [2047, 2048, 2049])
  func `form-3.1 query is at most 2 KiB`(count: Int) {
    let query = "q=" + String(repeating: "a", count: count - 2)
    let found = reason { () throws(IntakeFault) in
      try intake.query(of: Request(method: "GET", path: "/", query: query))
    }
    #expect(found == (count <= 2048 ? nil : .queryTooLong))
    #expect(IntakeFault(.queryTooLong).status == 414)
  }

  @Test func `form-F11 a query that looks like options is a name like any other`() throws {
    let request = Request(method: "GET", path: "/", query: "--config+x")
    #expect(reason { () throws(IntakeFault) in try intake.query(of: request) } == .badName)
  }
}

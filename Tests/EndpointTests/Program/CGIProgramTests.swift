import Testing

@Suite(.enabled(if: CGIProgram.isBuilt, "rapport-cgi is not built beside the tests"))
struct CGIProgramTests {
  private let get = ["REQUEST_METHOD": "GET", "PATH_INFO": "/forms/question"]

  private func post(_ length: String?) -> [String: String] {
    var variables = [
      "REQUEST_METHOD": "POST", "PATH_INFO": "/forms/question",
      "CONTENT_TYPE": "application/x-www-form-urlencoded",
    ]
    variables["CONTENT_LENGTH"] = length
    return variables
  }

  @Test func `form-A19 without a data folder it is 503, and never thanks`() throws {
    let answer = try CGIProgram.run(post("3"), body: Array("a=1".utf8))
    #expect(answer.header.first == "Status: 503 Service Unavailable")
    #expect(answer.header.contains("Cache-Control: no-store"))
    #expect(
      answer.header.contains { $0.hasPrefix("Content-Type: text/") && $0.hasSuffix("=utf-8") })
    #expect(!answer.body.lowercased().contains("thank"))
    #expect(!answer.body.contains("/nowhere"), "no path is told to a visitor")
    #expect(answer.status == 0)
  }

  @Test func `says to the operator what failed and what to try`() throws {
    let log = try CGIProgram.run(get).log
    #expect(log.first?.hasPrefix("rapport-cgi: error: ") == true)
    #expect(log.contains { $0.hasPrefix("rapport-cgi: try: ") })
    #expect(log.last?.hasPrefix("rapport-cgi: GET /forms/question 503 ") == true)
  }

  @Test func `form-F11 arguments are not read`() throws {
    let plain = try CGIProgram.run(get)
    for arguments in [["--config", "x"], ["export", "--all"], ["--help"]] {
      let answer = try CGIProgram.run(get, arguments: arguments)
      #expect(answer.header == plain.header)
      #expect(answer.body == plain.body)
    }
  }

  @Test(arguments: ["900000", "-1", "", nil] as [String?])
  func `reads its input before it refuses`(length: String?) throws {
    let body = [UInt8](repeating: 0x61, count: 900_000)
    let answer = try CGIProgram.run(post(length), body: body)
    #expect(answer.header.first?.hasPrefix("Status: ") == true)
  }

  @Test func `HEAD gets the header alone`() throws {
    let answer = try CGIProgram.run(["REQUEST_METHOD": "HEAD", "PATH_INFO": "/forms/question"])
    #expect(answer.header.first?.hasPrefix("Status: ") == true)
    #expect(answer.body == "")
  }

  @Test func `form-C10 nothing of a visitor gets into the log as it came`() throws {
    let answer = try CGIProgram.run([
      "REQUEST_METHOD": "GET\n\u{1B}[2J", "PATH_INFO": "/status/5ec4e7",
      "HTTP_USER_AGENT": "evil\u{1B}", "REMOTE_ADDR": "192.0.2.77", "QUERY_STRING": "ada@e.org",
    ])
    let log = answer.log.joined(separator: "\n")
    for word in ["\u{1B}", "5ec4e7", "192.0.2.77", "ada", "evil"] { #expect(!log.contains(word)) }
  }

  @Test func `an empty environment is answered`() throws {
    #expect(try CGIProgram.run([:]).header.first?.hasPrefix("Status: ") == true)
  }
}

import Endpoint
import Testing

/// What is asked of us by whom, and with which headers we answer.
struct FlowRequestTests {
  @Test(arguments: [
    ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
    ["origin": "https://evil.example"], ["origin": "null"],
    ["sec-fetch-site": "same-origin", "origin": "https://evil.example"],
    ["sec-fetch-site": "cross-site", "origin": "null"],
    ["origin": "https://quillet.example.evil.example"], ["origin": "http://quillet.example"],
  ])
  func `form-F3 what another site sends is refused`(headers: [String: String]) async throws {
    let house = try await FlowFixture()
    let response = await house.complain(headers: headers)
    #expect(response.status == 403)
    #expect(try await house.count("submission") == 0)
    #expect(await house.post("/status", "reference=x", headers: headers).status == 403)
  }

  @Test(arguments: [
    [:], ["sec-fetch-site": "same-origin"], ["sec-fetch-site": "none"],
    ["origin": "https://quillet.example"],
    ["sec-fetch-site": "same-origin", "origin": "https://quillet.example"],
    ["sec-fetch-site": "same-origin", "origin": "null"],
  ])
  func `form-F3 what our own pages send is taken`(headers: [String: String]) async throws {
    let house = try await FlowFixture()
    #expect(await house.complain(headers: headers).status == 303)
  }

  @Test(arguments: [
    ("/forms/complaint", ["PUT", "DELETE", "OPTIONS", "PATCH"], "GET, HEAD, POST"),
    ("/status", ["PUT", "DELETE"], "GET, HEAD, POST"),
    ("/forms/complaint/token", ["POST", "PUT"], "GET, HEAD"),
    ("/forms/complaint/thanks", ["POST"], "GET, HEAD"),
    ("/status/0123456789abcdef0123456789abcdef", ["POST", "DELETE"], "GET, HEAD"),
  ])
  func `form-F4 a method that is not for an address`(path: String, methods: [String], allow: String)
    async throws
  {
    let house = try await FlowFixture()
    for method in methods {
      let response = await house.get(path, method: method)
      #expect(response.status == 405)
      #expect(response[header: "Allow"] == allow)
    }
  }

  @Test func `form-F4 GET and HEAD change nothing`() async throws {
    let house = try await FlowFixture()
    let token = await house.token()
    let query = FlowFixture.encoded([
      "email": "ada@example.org", "what": "x", "_token": token, "company_url": "",
    ])
    for method in ["GET", "HEAD"] {
      for path in ["/forms/complaint", "/status", "/forms/complaint/token"] {
        let response = await house.get(path, query: query, method: method, after: 10)
        #expect(response.status == 200)
        #expect(response.body.isEmpty == (method == "HEAD"))
      }
    }
    #expect(try await house.count("submission") == 0)
    #expect(try await house.count("rate_mark") == 0)
  }

  @Test(arguments: [
    "//evil.example", "/\\evil", "https:evil", "/\t/evil", "/\r\nSet-Cookie:a=b",
    "\u{1}https://evil.example",
  ])
  func `form-F7 where a visitor goes next is never read from what was sent`(next: String)
    async throws
  {
    let house = try await FlowFixture()
    let body = FlowFixture.encoded([
      "email": "ada@example.org", "what": "x", "_token": await house.token(), "company_url": "",
      "_origin": next,
    ])
    let response = await house.post("/forms/complaint", body, after: 10)
    #expect(
      response[header: "Location"]?.hasPrefix("https://quillet.example/rapport/forms/complaint/thanks?r=")
        == true)
    #expect(response[header: "Set-Cookie"] == nil)
    let named = await house.complain(more: "&next=\(next.utf8.count)")
    #expect(named.status == 422)
  }

  @Test func `form-F8 nothing that was sent reaches a header`() async throws {
    let house = try await FlowFixture()
    let response = await house.complain(
      what: "a\r\nSet-Cookie: a=b", more: "&_language=en%0d%0aSet-Cookie:a=b")
    #expect(response.status == 303)
    #expect(response.headers.map(\.name).contains("Set-Cookie") == false)
    #expect(response.headers.allSatisfy { !$0.value.contains("Set-Cookie") })
  }

  @Test func `form-F10 links are made from the site's own address, whatever the host is called`()
    async throws
  {
    let house = try await FlowFixture()
    let headers = ["host": "evil.example", "x-forwarded-host": "evil.example"]
    let response = await house.complain(headers: headers)
    let reference = try #require(response.reference)
    #expect(response[header: "Location"]?.hasPrefix("https://quillet.example/") == true)
    let body = FlowFixture.encoded(["reference": reference, "email": "ada@example.org"])
    let asked = await house.post("/status", body, headers: headers, after: 20)
    #expect(!asked.text.contains("evil"))
    #expect(!(try await house.mails("status").joined().contains("evil")))
  }

  @Test(arguments: [
    "/forms/../../x", "/forms/%2e%2e/", "/forms/form\0", "/forms/Complaint", "/forms/", "/forms",
    "/", "", "/desk", "/forms/complaint/", "/forms//complaint", "/a/../desk", "/forms/none",
    "/status/", "/status/../x", "/status/short",
  ])
  func `form-C8 an address that is none is not found`(path: String) async throws {
    let house = try await FlowFixture()
    #expect(await house.get(path).status == 404)
    #expect(await house.post(path, "email=a").status == 404)
  }

  @Test(arguments: ["/forms/complaint", "/status", "/nothing", "/forms/complaint/thanks"])
  func `form-A13 form-A14 pages say what they may hold`(path: String) async throws {
    let response = await (try await FlowFixture()).get(path)
    #expect(
      response[header: "Content-Security-Policy"]
        == "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    #expect(response[header: "X-Content-Type-Options"] == "nosniff")
    #expect(response[header: "Referrer-Policy"] == "same-origin")
    #expect(response[header: "Cache-Control"] == "no-store")
    #expect(response[header: "Content-Type"] == "text/html; charset=utf-8")
    #expect(response[header: "Set-Cookie"] == nil)
  }

  @Test func `form-A14 a token is kept by nobody and passed on by nobody`() async throws {
    let response = await (try await FlowFixture()).get("/forms/complaint/token")
    #expect(response[header: "Cache-Control"] == "no-store")
    #expect(response[header: "Referrer-Policy"] == "no-referrer")
    #expect(response[header: "Content-Type"] == "text/plain; charset=utf-8")
  }

  @Test func `form-C9 what looks like SQL is stored as it is`() async throws {
    let house = try await FlowFixture()
    let what = "'; DROP TABLE submission; -- % _"
    #expect(await house.complain(what: what).status == 303)
    #expect(try await house.count("answer WHERE value LIKE '%DROP TABLE submission; --%'") == 1)
  }
}

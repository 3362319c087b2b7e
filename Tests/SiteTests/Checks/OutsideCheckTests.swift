import Site
import Synchronization
import Testing
import Vocabulary

/// Other sites, played by a table of answers; who asked what is noted.
private final class Web: Sendable {
  let asked = Mutex<[String]>([])
  private let most = Mutex<[String: (now: Int, most: Int)]>([:])
  private let answers: [String: OutsideAnswer]

  init(_ answers: [String: OutsideAnswer]) { self.answers = answers }

  func verdict(_ address: String) async -> OutsideVerdict? { await verdicts([address])[address] }

  func verdicts(_ addresses: [String]) async -> [String: OutsideVerdict] {
    await OutsideCheck(
      OutsideEffects(
        ask: { [self] request in
          let origin = request.address.origin
          most.withLock {
            let now = ($0[origin]?.now ?? 0) + 1
            $0[origin] = (now, max(now, $0[origin]?.most ?? 0))
          }
          await Task.yield()
          defer { most.withLock { $0[origin]?.now -= 1 } }
          let words = "\(request.method.rawValue) \(request.address.text)"
          asked.withLock { $0.append(words) }
          return answers[words] ?? answers[request.address.text]
            ?? .status(request.address.path == "/robots.txt" ? 404 : 200)
        }, pause: { _ in await Task.yield() })
    ).verdicts(on: addresses)
  }

  /// The most that one host was asked at once.
  var crowd: Int { most.withLock { $0.values.map(\.most).max() ?? 0 } }
}

struct OutsideCheckTests {
  private static let a = "https://a.example/x"

  @Test(arguments: [
    (OutsideAnswer.status(200), OutsideVerdict.good), (.status(204), .good),
    (.status(404), .gone(404)), (.status(410), .gone(410)),
    (.status(500), .broken("answers with the error 500")),
    (.status(403), .unclear("lets no program in (403)")),
    (.status(429), .unclear("lets no program in (429)")),
    (.status(503, retryAfter: "1"), .unclear("is too busy now (503)")),
    (.timeout, .broken("does not answer in time")),
    (.failure("cannot be reached"), .broken("cannot be reached")),
    (.status(301, location: "/x"), .broken("redirects in a circle")),
    (.status(301, location: "mailto:a@b.c"), .broken("redirects to what is no address")),
    (.status(304), .good),
  ])
  func `an answer means something`(answer: OutsideAnswer, verdict: OutsideVerdict) async {
    #expect(await Web([Self.a: answer]).verdict(Self.a) == verdict)
  }

  @Test func `where a head is refused the page is asked for`() async {
    for status in [405, 403, 501, 404] {
      let web = Web(["HEAD \(Self.a)": .status(status)])
      #expect(await web.verdict(Self.a) == .good)
      #expect(
        web.asked.withLock { $0 } == [
          "GET https://a.example/robots.txt", "HEAD \(Self.a)", "GET \(Self.a)",
        ])
    }
  }

  @Test func `a redirect for good is named, another is not`() async {
    let moved = Web([Self.a: .status(301, location: "https://b.example/y#z")])
    #expect(await moved.verdict(Self.a) == .moved("https://b.example/y"))
    #expect(moved.asked.withLock { $0.contains("GET https://b.example/robots.txt") })
    #expect(await Web([Self.a: .status(302, location: "y")]).verdict(Self.a) == .good)
    let both = Web([
      Self.a: .status(308, location: "../y?z"),
      "https://a.example/y?z": .status(307, location: "//b.example"),
    ])
    #expect(await both.verdict(Self.a) == .good)
    #expect(both.asked.withLock { $0.last } == "HEAD https://b.example/")
  }

  @Test func `redirects without end are cut`() async {
    var answers: [String: OutsideAnswer] = [:]
    for number in 0..<50 {
      answers["https://h\(number).example/"] = .status(
        302, location: "https://h\(number + 1).example/")
    }
    let web = Web(answers)
    #expect(await web.verdict("https://h0.example/") == .broken("redirects in a circle"))
    #expect(web.asked.withLock { $0.count } == 22)
  }

  @Test func `robots.txt is kept`() async {
    let rules = Array("User-agent: *\nDisallow: /x".utf8)
    let web = Web(["https://a.example/robots.txt": .status(200, body: rules)])
    #expect(
      await web.verdicts([Self.a, "https://a.example/y"]) == [
        Self.a: .unclear("asks programs not to read it (robots.txt)"),
        "https://a.example/y": .good,
      ])
    #expect(
      await Web(["https://a.example/robots.txt": .status(500)]).verdict(Self.a)
        == .unclear("does not say what programs may read"))
    #expect(
      await Web(["https://a.example/robots.txt": .failure("cannot be reached")]).verdict(Self.a)
        == .broken("cannot be reached"))
  }

  @Test func `one host is asked one thing at a time`() async {
    let addresses = (0..<60).map { "https://h\($0 % 12).example/\($0)" }
    let web = Web([:])
    #expect(await web.verdicts(addresses).values.allSatisfy { $0 == .good })
    #expect(web.crowd == 1)
    #expect(web.asked.withLock { $0.count } == 72)
  }

  @Test func `what is no address is told of`() async {
    for address in ["https://", "ftp://a.example/", "https://u@a.example/", "https:/a"] {
      #expect(await Web([:]).verdict(address) == .broken("is no address of a website"))
    }
  }

  @Test func `findings stand where the links are written`() {
    let links = ["a", "b", "c", "d", "e"].enumerated().map {
      OutsideLink("https://\($1).example/", in: "content/\($1).md", line: $0 + 1, column: 2)
    }
    let verdicts: [String: OutsideVerdict] = [
      "https://a.example/": .good, "https://b.example/": .moved("https://new.example/"),
      "https://c.example/": .gone(404), "https://d.example/": .broken("cannot be reached"),
      "https://e.example/": .unclear("is too busy now (503)"),
    ]
    let findings = OutsideFindings(links, verdicts)
    #expect(findings.unclear == 1)
    #expect(
      findings.findings.flatMap(\.report) == [
        "content/b.md:2:2: warning: https://b.example/ has moved for good",
        "  try: Write the new address: https://new.example/",
        "content/c.md:3:2: error: https://c.example/ is not there any more (404)",
        "  try: Find its new address, or remove the link.",
        "content/d.md:4:2: warning: https://d.example/: it cannot be reached",
        "  try: Look at it in a browser, and again later.",
      ])
  }
}

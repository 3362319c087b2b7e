import Outbox
import Store
import Testing

/// Counting how often links are followed.
struct ClickTests {
  private static let links = (1...6).map {
    IssueLink(target: "https://\($0).example/", words: "\($0)")
  }

  private func click(_ number: Int, _ kind: Click.Kind = .person) -> Click {
    Click(issue: "spring", target: "https://\(number).example/", kind: kind)
  }

  /// `1: 2 + 0`, people and machines, of those that were followed.
  private func counts(_ outbox: TestOutbox, of issue: String = "spring") async throws -> [String] {
    try await outbox.store.read { try $0.clicks(of: issue) }
      .filter { $0.people + $0.machines > 0 }
      .map {
        "\($0.link.words.isEmpty ? $0.link.target : $0.link.words): \($0.people) + \($0.machines)"
      }
  }

  private func noted() async throws -> TestOutbox {
    let outbox = try await TestOutbox.quick()
    try await outbox.store.write { try $0.noteLinks(Self.links, of: "spring") }
    return outbox
  }

  private func follow(
    _ outbox: TestOutbox, _ clicks: Click..., by visitor: String? = "a", at now: Int = 100
  ) async throws {
    try await outbox.store.write { session in
      for click in clicks { try session.count(click, by: visitor, at: now) }
    }
  }

  @Test func `an issue that was sent without counting has no links`() async throws {
    let outbox = try await noted()
    #expect(try await outbox.store.read { try $0.clicks(of: "summer") } == [])
    #expect(
      try await outbox.store.read { try $0.clicks(of: "spring") }
        == Self.links.map { LinkClicks($0) })
  }

  @Test func `an issue that is written anew keeps the links that stand in mails already`()
    async throws
  {
    let outbox = try await noted()
    try await follow(outbox, click(2))
    let anew = [
      IssueLink(target: "https://new.example/", words: "New"),
      IssueLink(target: "https://1.example/", words: "First"),
    ]
    try await outbox.store.write { try $0.noteLinks(anew, of: "spring") }
    let clicks = try await outbox.store.read { try $0.clicks(of: "spring") }
    #expect(clicks.map(\.link.words) == ["New", "First", "2", "3", "4", "5", "6"])
    #expect(clicks.map(\.people) == [0, 0, 1, 0, 0, 0, 0])
  }

  @Test func `people and machines are counted apart, in one row each`() async throws {
    let outbox = try await noted()
    for visitor in ["a", "b", "c"] { try await follow(outbox, click(1), by: visitor) }
    try await follow(outbox, click(1, .machine), click(2, .machine), by: "d")
    try await follow(outbox, click(1), click(1), by: nil)
    #expect(try await counts(outbox) == ["1: 5 + 1", "2: 0 + 1"])
    let rows = try await outbox.store.read { try $0.run("SELECT count(*) AS n FROM click") }
    #expect(try rows.first?.integer("n") == 3)
  }

  @Test func `a link that is known by its click alone is told too`() async throws {
    let outbox = try await TestOutbox.quick()
    try await follow(outbox, click(1))
    #expect(try await counts(outbox) == ["https://1.example/: 1 + 0"])
  }

  @Test func `a double click is one click, and another after ten seconds is another`() async throws
  {
    let outbox = try await noted()
    try await follow(outbox, click(1), click(1), at: 100)
    try await follow(outbox, click(1), at: 110)
    #expect(try await counts(outbox) == ["1: 1 + 0"])
    try await follow(outbox, click(1), at: 111)
    #expect(try await counts(outbox) == ["1: 2 + 0"])
  }

  @Test func `who is looked ahead for and then comes is counted`() async throws {
    let outbox = try await noted()
    try await follow(outbox, click(1, .machine), click(1))
    #expect(try await counts(outbox) == ["1: 1 + 1"])
  }

  @Test func `five links within ten seconds from one address are a machine's, from the first on`()
    async throws
  {
    let outbox = try await noted()
    try await follow(outbox, click(1), by: "b")
    try await follow(outbox, click(1), click(2), at: 100)
    try await follow(outbox, click(3), click(4), at: 105)
    #expect(try await counts(outbox) == ["1: 2 + 0", "2: 1 + 0", "3: 1 + 0", "4: 1 + 0"])
    try await follow(outbox, click(5), at: 110)
    try await follow(outbox, click(6), click(2), at: 110)
    #expect(
      try await counts(outbox)
        == ["1: 1 + 1", "2: 0 + 1", "3: 0 + 1", "4: 0 + 1", "5: 0 + 1", "6: 0 + 1"])
  }

  @Test func `five links one after the other are read by a person`() async throws {
    let outbox = try await noted()
    for number in 1...6 { try await follow(outbox, click(number), at: 100 + 3 * number) }
    #expect(try await counts(outbox).allSatisfy { $0.hasSuffix("1 + 0") })
  }

  @Test func `who followed what is forgotten after ten seconds`() async throws {
    let outbox = try await noted()
    try await follow(outbox, click(1), at: 100)
    try await follow(outbox, click(2), by: "b", at: 111)
    func visitors() async throws -> [String] {
      try await outbox.store.read { session in
        try session.run("SELECT visitor FROM click_trace").map { try $0.text("visitor") }
      }
    }
    #expect(try await visitors() == ["b"])
    try await outbox.store.write { try $0.forgetClickTraces(before: 112) }
    #expect(try await visitors() == [])
    #expect(try await counts(outbox) == ["1: 1 + 0", "2: 1 + 0"])
  }
}

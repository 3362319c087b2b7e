import Site
import Testing

struct RelatedPagesTests {
  private static func page(
    _ text: String, title: String = "", section: String = "news", terms: [String] = [],
    day: Int? = nil, mayBeProposed: Bool = true
  ) -> RelatedWords {
    RelatedWords(
      section: section, terms: terms, title: title, text: text.utf8, day: day,
      mayBeProposed: mayBeProposed)
  }

  private static func related(_ pages: [RelatedWords], count: Int = 2) -> [[Int]] {
    RelatedPages(pages).related(to: 0..<pages.count, count: count)
  }

  @Test func `finds the pages that share rare words`() {
    let pages = [
      Self.page("we repair bicycles and the brakes of bicycles"),
      Self.page("we bake bread and the oven is hot"),
      Self.page("we sell brakes for bicycles and the chain"),
      Self.page("we clean the oven and cut bread"),
    ]
    #expect(Self.related(pages, count: 1) == [[2], [3], [0], [1]])
  }

  @Test func `counts a shared term, the rarer the more`() {
    let pages = [
      Self.page("one", terms: ["tags/rare", "tags/common"]),
      Self.page("two", terms: ["tags/common"]),
      Self.page("three", terms: ["tags/rare"]), Self.page("four", terms: ["tags/common"]),
    ]
    #expect(Self.related(pages)[0] == [2, 1])
  }

  @Test func `takes the nearer in time of two that are alike`() {
    let pages = [
      Self.page("", terms: ["tags/x"], day: 1), Self.page("", terms: ["tags/x"], day: 900),
      Self.page("", terms: ["tags/x"], day: 1000), Self.page("alone", day: 1001),
    ]
    #expect(Self.related(pages, count: 1)[2] == [1])
  }

  @Test func `falls back to the neighbours in the section`() {
    let pages = [
      Self.page("a1"), Self.page("b2", section: "faq"), Self.page("c3"), Self.page("d4"),
      Self.page("e5", section: "about"),
    ]
    #expect(Self.related(pages) == [[2, 3], [0, 2], [3, 0], [2, 0], [3, 2]])
  }

  @Test func `proposes no page that may not be proposed, but gives it related ones`() {
    let pages = [Self.page("brake", mayBeProposed: false), Self.page("brake"), Self.page("bread")]
    #expect(Self.related(pages) == [[1, 2], [2], [1]])
  }

  @Test func `is empty only where there is no other`() {
    #expect(Self.related([]) == [])
    #expect(Self.related([Self.page("alone")]) == [[]])
    #expect(Self.related([Self.page("same"), Self.page("same")]) == [[1], [0]])
    #expect(Self.related([Self.page("a"), Self.page("b")], count: 0) == [[], []])
  }

  @Test func `answers the same for any range`() {
    let pages = (0..<60).map { Self.page("word\($0 % 7) other\($0 % 5) \($0)", day: $0 * 3) }
    let index = RelatedPages(pages)
    let parts = index.related(to: 0..<17, count: 5) + index.related(to: 17..<60, count: 5)
    #expect(parts == index.related(to: 0..<60, count: 5))
    #expect(zip(parts.indices, parts).allSatisfy { !$1.contains($0) && Set($1).count == 5 })
  }
}

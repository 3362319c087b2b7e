import Site
import Testing

/// Whether related pages are the ones that authors would name: the links they put between
/// articles must be found, though their destinations are taken from the text.
struct RelatedOnCorpusTests {
  @Test func `finds the links that authors put between articles`() throws {
    guard let corpus = Corpus() else {
      print("Related pages are not measured: ../shared/corpus/digitalgov is not at hand.")
      return
    }
    let links = corpus.articleLinks()
    try #require(links.count > 2000)

    let found = rate(of: links, in: related(corpus, usesText: true))
    let byTerms = rate(of: links, in: related(corpus, usesText: false))
    let byChance = chance(of: links, in: corpus)
    print(
      "Of \(links.count) links between articles, among the first five:",
      "\(percent(found)) % by terms and words, \(percent(byTerms)) % by terms alone,",
      "\(percent(byChance)) % by chance within the section.")
    #expect(found >= 3 * byChance)
    #expect(found > byTerms)
  }

  private func related(_ corpus: Corpus, usesText: Bool) -> [[Int]] {
    let words = corpus.pages.map { page in
      RelatedWords(
        section: page.section, terms: page.terms,
        title: usesText ? page.front["title", default: []].joined() : "",
        text: usesText ? page.words : [], day: page.day, mayBeProposed: page.isArticle)
    }
    return RelatedPages(words).related(to: 0..<words.count, count: 5)
  }

  private func rate(of links: Set<Corpus.Link>, in related: [[Int]]) -> Double {
    Double(links.count { related[$0.from].contains($0.to) }) / Double(links.count)
  }

  /// What picking five of the section's other articles finds on average.
  private func chance(of links: Set<Corpus.Link>, in corpus: Corpus) -> Double {
    var sizes: [String: Int] = [:]
    for page in corpus.pages where page.isArticle { sizes[page.section, default: 0] += 1 }
    let hits = links.map { link in
      let section = corpus.pages[link.from].section
      guard corpus.pages[link.to].section == section else { return 0.0 }
      return min(1, 5 / Double(max(1, sizes[section, default: 0] - 1)))
    }
    return hits.reduce(0, +) / Double(links.count)
  }

  private func percent(_ share: Double) -> String { String(Int((share * 1000).rounded())).tenths }
}

extension String {
  fileprivate var tenths: String { "\(dropLast().isEmpty ? "0" : dropLast()).\(suffix(1))" }
}

/// What one page brings to the search for related pages: its words and terms, counted.
///
/// Made from the page alone, so pages may be read on all cores; `RelatedPages` compares them
/// afterwards. Words are kept as hashes: a collision costs a little quality, never
/// a fault.
public struct RelatedWords: Sendable {
  let counts: [WordCount]
  let terms: [UInt32]
  let section: String
  let day: Int?
  let mayBeProposed: Bool

  /// - Parameters:
  ///   - terms: with their taxonomy (`tags/apple`), so that an author of that name is another.
  ///   - text: the words of the page as UTF-8, without markup and addresses.
  ///   - day: counted from any day, if the page has a date. Of two pages that are as much alike,
  ///     the one written at about the same time is nearer.
  ///   - mayBeProposed: whether others may name this page. It gets related pages all the same.
  public init(
    section: String, terms: [String], title: String, text: some Collection<UInt8>,
    day: Int? = nil, mayBeProposed: Bool = true
  ) {
    var all = words(in: text.prefix(Self.bytesRead))
    let title = words(in: title.utf8)
    for _ in 0..<Self.titleWeight { all += title }
    counts = WordCount.all(in: all)
    self.terms = Set(terms.map(wordHash)).sorted()
    self.section = section
    self.day = day
    self.mayBeProposed = mayBeProposed
  }

  /// What a page is about shows early. Of a hundred of the corpus's links 2,000 bytes find 23,
  /// 4,000 find 24, and all of them 24 or 25.
  private static let bytesRead = 4096

  /// A word of the title counts as if it stood four times in the text; 2 to 10 measured alike.
  private static let titleWeight = 4
}

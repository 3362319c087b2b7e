import Glibc

/// How much each word tells, learned from all pages: rare words tell more, a word that stands on
/// one page only or on every fifth tells nothing. So no list of stop words of any language is
/// needed.
struct WordWeights {
  /// Pages that hold a word of each bucket. Two words may share one; that blurs a weight a little.
  private var pages: [UInt16]
  private let byPages: [Float]
  private let byTimes: [Float]

  init(_ all: [RelatedWords]) {
    var size = 1 << 12
    while size < all.count * 64, size < 1 << 18 { size *= 2 }
    pages = [UInt16](repeating: 0, count: size)
    let mask = size - 1
    pages.withUnsafeMutableBufferPointer { pages in
      for page in all {
        for word in page.counts {
          let bucket = Int(word.word) & mask
          if pages[bucket] < .max { pages[bucket] &+= 1 }
        }
      }
    }
    // On a site of a few pages, two that share a word are already a good part of all.
    let limit = max(all.count / 5, min(all.count - 1, 10))
    byPages = (0...max(limit, 1)).map { Self.rarity($0, of: all.count) }
    byTimes = (0..<64).map { 1 + logf(Float(max($0, 1))) }
  }

  /// Hands out the words with what each tells, which is zero for many.
  func weigh(_ words: [WordCount], _ visit: (WordCount, Float) -> Void) {
    let mask = pages.count - 1
    pages.withUnsafeBufferPointer { pages in
      for word in words {
        let count = Int(pages[Int(word.word) & mask])
        visit(word, count < byPages.count ? byPages[count] * byTimes[word.count] : 0)
      }
    }
  }

  /// What sharing one of `count` pages' common marks tells.
  static func rarity(_ count: Int, of all: Int) -> Float {
    count < 2 ? 0 : logf(Float(all) / Float(count))
  }
}

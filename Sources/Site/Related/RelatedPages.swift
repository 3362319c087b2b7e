/// Finds for each page the others that are most like it, by the words and terms they share.
///
/// Made once from all pages in a fixed order; then asked for any range of them, on any core: the
/// answer depends on the pages and their order alone. A page is never its own, and gets an empty
/// list only where no other may be proposed.
public struct RelatedPages: Sendable {
  private let pages: [Place]
  private let index: RelatedIndex
  private let neighbours: Neighbours

  private struct Place {
    let day: Int?
  }

  /// A page is named by its place in this array ever after.
  public init(_ words: [RelatedWords]) {
    pages = words.map { Place(day: $0.day) }
    index = RelatedIndex(words)
    neighbours = Neighbours(words)
  }

  /// At most `count` others for each page of the range, the nearest first.
  ///
  /// Where words and terms do not give enough, the nearest of the same section follow.
  public func related(to range: Range<Int>, count: Int) -> [[Int]] {
    var scores = [Float](repeating: 0, count: pages.count)
    var touched: [Int32] = []
    var best = Greatest(count)
    return range.map { page in
      score(against: page, &scores, &touched)
      for other in touched {
        let score = scores[Int(other)] * closeness(page, Int(other))
        scores[Int(other)] = 0
        // Of equal scores the earlier page wins.
        if Int(other) != page {
          best.insert(UInt64(score.bitPattern) << 32 | UInt64(~UInt32(other)))
        }
      }
      touched.removeAll(keepingCapacity: true)
      var result: [Int] = []
      best.drain { result.append(Int(~UInt32(truncatingIfNeeded: $0))) }
      neighbours.fill(&result, of: page, upTo: count)
      return result
    }
  }
}

extension RelatedPages {
  /// A mark of this many pages is too common to follow; keeps the work linear in the pages.
  private static let mostPostings = 1000

  private func score(against page: Int, _ scores: inout [Float], _ touched: inout [Int32]) {
    scores.withUnsafeMutableBufferPointer { scores in
      for mark in index.marks(of: page) {
        let postings = index.postings(of: mark.id)
        guard postings.count <= Self.mostPostings else { continue }
        for posting in postings {
          let other = Int(posting.page)
          if scores[other] == 0 { touched.append(posting.page) }
          scores[other] += mark.weight * posting.weight
        }
      }
    }
  }

  /// Up to twice as much for what was written on the same day: authors link to what is current.
  private func closeness(_ page: Int, _ other: Int) -> Float {
    guard let one = pages[page].day, let two = pages[other].day else { return 1 }
    return 1 + 100 / (100 + Float(abs(one - two)))
  }
}

/// The marks of each page (its most telling words, and its terms), and the pages of each mark.
struct RelatedIndex {
  struct Mark {
    let id: Int32
    let weight: Float
  }
  struct Posting {
    let page: Int32
    let weight: Float
  }

  /// More words find a few more of the corpus's links (16, 32, 64 and all: 18, 21, 23 and 25 of
  /// a hundred), but the time grows with their square.
  private static let wordsPerPage = 32
  /// The best of those tried: a shared term tells about as much as two or three telling words.
  private static let termWeight: Float = 0.03

  private var marks: [Mark] = []
  private var marksEnd: [Int] = []
  private var postings: [Posting] = []
  private var postingsEnd: [Int] = []

  init(_ pages: [RelatedWords]) {
    var numbers = MarkNumbers()
    collectMarks(of: pages, &numbers)
    turnOver(pages, markCount: numbers.count)
  }

  func marks(of page: Int) -> ArraySlice<Mark> {
    marks[(page == 0 ? 0 : marksEnd[page - 1])..<marksEnd[page]]
  }

  /// In the order of the pages, and only those that may be proposed.
  func postings(of mark: Int32) -> ArraySlice<Posting> {
    postings[(mark == 0 ? 0 : postingsEnd[Int(mark) - 1])..<postingsEnd[Int(mark)]]
  }
}

extension RelatedIndex {
  private mutating func collectMarks(of pages: [RelatedWords], _ numbers: inout MarkNumbers) {
    let weights = WordWeights(pages)
    var pagesOfTerm: [UInt32: Int] = [:]
    for page in pages { for term in page.terms { pagesOfTerm[term, default: 0] += 1 } }
    var telling = Greatest(Self.wordsPerPage)
    marks.reserveCapacity(pages.count * Self.wordsPerPage)
    for page in pages {
      weights.weigh(page.counts) { word, weight in
        // Of positive numbers, the greater has the greater bits.
        telling.insert(UInt64(weight.bitPattern) << 32 | UInt64(word.word))
      }
      let start = marks.count
      var square: Float = 0
      telling.drain { entry in
        let weight = Float(bitPattern: UInt32(entry >> 32))
        let word = UInt32(truncatingIfNeeded: entry)
        guard weight > 0 else { return }
        square += weight * weight
        marks.append(Mark(id: numbers.number(of: word), weight: weight))
      }
      let length = square.squareRoot()
      for index in start..<marks.count {
        marks[index] = Mark(id: marks[index].id, weight: marks[index].weight / length)
      }
      for term in page.terms {
        let rarity = WordWeights.rarity(pagesOfTerm[term] ?? 0, of: pages.count)
        // Words leave the highest bit free.
        if rarity > 0 {
          marks.append(
            Mark(id: numbers.number(of: term | 1 << 31), weight: rarity * Self.termWeight))
        }
      }
      marksEnd.append(marks.count)
    }
  }

  private mutating func turnOver(_ pages: [RelatedWords], markCount: Int) {
    var next = [Int](repeating: 0, count: markCount + 1)
    for (page, words) in pages.enumerated() where words.mayBeProposed {
      for mark in marks(of: page) { next[Int(mark.id) + 1] += 1 }
    }
    for mark in 0..<markCount { next[mark + 1] += next[mark] }
    postings = [Posting](repeating: Posting(page: 0, weight: 0), count: next[markCount])
    for (page, words) in pages.enumerated() where words.mayBeProposed {
      for mark in marks(of: page) {
        postings[next[Int(mark.id)]] = Posting(page: Int32(page), weight: mark.weight)
        next[Int(mark.id)] += 1
      }
    }
    postingsEnd = Array(next.dropLast())
  }
}

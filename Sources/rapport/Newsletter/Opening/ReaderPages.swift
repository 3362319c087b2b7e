import Contacts
import Store

/// The readers of an audience, some hundred at a time.
struct ReaderPages: AsyncSequence {
  let store: any Database
  let audience: Audience
  /// Seconds since 1970: what a condition about time is counted from.
  let now: Int
  var size = 200

  func makeAsyncIterator() -> Iterator { Iterator(pages: self) }

  struct Iterator: AsyncIteratorProtocol {
    let pages: ReaderPages
    private var last: String?
    private var isOver = false

    init(pages: ReaderPages) { self.pages = pages }

    mutating func next() async throws -> [Reader]? {
      guard !isOver else { return nil }
      let (pages, last) = (pages, last)
      let readers = try await pages.store.read { session in
        try session.readers(
          of: pages.audience, after: last, count: pages.size, at: pages.now)
      }
      isOver = readers.count < pages.size
      self.last = readers.last?.contact.id
      return readers.isEmpty ? nil : readers
    }
  }
}

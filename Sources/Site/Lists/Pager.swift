import Content

/// A long list cut into pages of its own.
struct Pager: Sendable {
  /// From 1.
  let number: Int
  let total: Int
  /// The list's own page.
  let root: SitePath
  let pages: ArraySlice<Int>

  /// All pages of a list: at least one, even of an empty one.
  static func cutting(_ pages: [Int], every size: Int, at root: SitePath) -> [Pager] {
    let total = max(1, (pages.count + size - 1) / size)
    return (1...total).map { number in
      let start = (number - 1) * size
      return Pager(
        number: number, total: total, root: root,
        pages: pages[start..<min(pages.count, start + size)])
    }
  }

  /// `/news/` for the first, `/news/page/2/` for the second.
  func path(of number: Int) -> SitePath {
    number == 1 ? root : SitePath(String(number), in: SitePath("page", in: root))
  }

  var path: SitePath { path(of: number) }
}

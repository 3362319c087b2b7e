import Content
import Settings
import Site
import Vocabulary

/// What `rapport list` shows, for people and for programs. Keys are only ever added.
struct ListedPages {
  struct Row: Encodable {
    var url: String
    /// The page's file; nil for what has none.
    var source: String?
    /// When it appears or expired, by the site's clocks.
    var at: String?
    /// Where an old address leads to.
    var target: String?
    fileprivate var moment: Timestamp?

    private enum CodingKeys: CodingKey { case url, source, at, target }
  }

  let rows: [Row]
  private let kind: ListedKind

  /// Moments in their order; without one by the files, or by the addresses.
  init(_ kind: ListedKind, of site: SiteOverview) {
    self.kind = kind
    guard kind != .urls else {
      rows = site.addresses.map { Row(url: $0.url, source: $0.source, target: $0.target) }
      return
    }
    let found = site.hidden.compactMap { page -> Row? in
      switch (page.visibility, kind) {
      case (.draft, .drafts): return Row(url: page.path.url, source: page.source)
      case (.scheduled(let at), .scheduled), (.expired(let at), .expired):
        let local = at.shown(in: site.zone)
        return Row(
          url: page.path.url, source: page.source, at: local.description, moment: local)
      default: return nil
      }
    }
    rows = found.sorted {
      ($0.moment?.seconds ?? 0, $0.source ?? "") < ($1.moment?.seconds ?? 0, $1.source ?? "")
    }
  }

  /// A line each. Of addresses there is nothing else on it, so that other programs read them.
  var lines: [String] {
    guard kind != .urls else { return rows.map(\.url) }
    let cells = rows.map { [$0.moment?.words, $0.source, $0.url].compactMap(\.self) }
    return cells.map { row in
      row.enumerated().map { column, cell in
        let width = cells.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
        return column == row.count - 1
          ? cell : cell + String(repeating: " ", count: width - cell.count)
      }.joined(separator: "  ")
    }
  }
}

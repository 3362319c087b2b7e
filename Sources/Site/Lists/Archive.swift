import Content
import Vocabulary

/// A section's pages by year and month.
struct Archive: Sendable {
  struct Year: Sendable {
    let year: Int
    let pages: [Int]
    let months: [Month]
  }

  struct Month: Sendable {
    let month: Int
    let pages: [Int]
  }

  /// The newest first.
  let years: [Year]

  init(_ section: String, in index: SiteIndex) {
    let dated = index.newest.filter {
      index.articles[$0].page.section == section && index.articles[$0].date != nil
    }
    func day(_ page: Int) -> CivilDate? { index.articles[page].date?.day }
    let byYear = Dictionary(grouping: dated) { day($0)?.year ?? 0 }
    years = byYear.keys.sorted(by: >).map { year in
      let pages = byYear[year] ?? []
      let byMonth = Dictionary(grouping: pages) { day($0)?.month ?? 0 }
      let months = byMonth.keys.sorted(by: >).map { Month(month: $0, pages: byMonth[$0] ?? []) }
      return Year(year: year, pages: pages, months: months)
    }
  }

  /// The pages of a part of it, newest first.
  func pages(of period: Page.Period) -> [Int] {
    switch period {
    case .all: years.flatMap(\.pages)
    case .year(let year): years.first { $0.year == year }?.pages ?? []
    case .month(let year, let month):
      years.first { $0.year == year }?.months.first { $0.month == month }?.pages ?? []
    }
  }
}

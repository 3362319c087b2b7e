import Content
import Settings
import Templates

/// What a template is given under `list`.
struct ListValues {
  let publication: Publication
  let number: Int

  private var page: Page { publication.article(number).page }
  private var names: ListNames { publication.names.lists }

  func record(pager: Pager?) -> Record {
    let all = publication.listing(of: number)
    return Record(
      names.list,
      [
        .list((pager?.pages ?? all[...]).map(publication.summary)),
        .number(all.count),
        .list((publication.index.subsections[sectionKey ?? "-"] ?? []).map(publication.summary)),
        pager.map { $0.total > 1 ? .record(record(of: $0)) : .missing } ?? .missing,
        .list(terms),
        .list(years),
        .list(groups),
      ])
  }

  private var sectionKey: String? {
    switch page.kind {
    case .home, .section: page.section
    default: nil
    }
  }

  private var terms: [Value] {
    guard case .taxonomy(let name) = page.kind else { return [] }
    return publication.terms.all(in: name)
  }

  private func record(of pager: Pager) -> Record {
    func url(_ number: Int) -> Value { .text(pager.path(of: number).url) }
    return Record(
      ListNames.pager,
      [
        .number(pager.number), .number(pager.total),
        pager.number > 1 ? url(pager.number - 1) : .missing,
        pager.number < pager.total ? url(pager.number + 1) : .missing,
        url(1), url(pager.total),
        .list(
          (1...pager.total).map { number in
            .record(
              Record(
                ListNames.pagerPage,
                [.number(number), url(number), .flag(number == pager.number)]))
          }),
      ])
  }
}

extension ListValues {
  /// On an archive page all years with their months, whatever part of it the page shows.
  private var years: [Value] {
    guard case .archive(let section, _) = page.kind,
      let archive = publication.archives[section],
      let root = publication.archiveRoot(of: section)
    else { return [] }
    return archive.years.map { year in
      let folder = SitePath(String(year.year), in: root)
      return .record(
        Record(
          ListNames.year,
          [
            .text(String(year.year)), .text(folder.url), .number(year.pages.count),
            .list(
              year.months.map { month in
                .record(
                  Record(
                    ListNames.month,
                    [
                      .text(publication.monthName(month.month)), .number(month.month),
                      .text(SitePath(twoDigits(month.month), in: folder).url),
                      .number(month.pages.count),
                    ]))
              }),
          ]))
    }
  }

  private var groups: [Value] {
    switch page.kind {
    case .archive(let section, let period):
      archiveGroups(section, period)
    case .siteMap: siteMapGroups
    default: []
    }
  }

  /// A year's pages by month, a month's as one; all by category, or by year where the pages have
  /// no terms.
  private func archiveGroups(_ section: String, _ period: Page.Period) -> [Value] {
    guard let archive = publication.archives[section] else { return [] }
    switch period {
    case .all:
      let categories = categories(of: Set(archive.pages(of: .all)))
      return categories.isEmpty
        ? archive.years.map { group(String($0.year), $0.pages) } : categories
    case .year(let year):
      let months = archive.years.first { $0.year == year }?.months ?? []
      return months.map { group(publication.monthName($0.month), $0.pages) }
    case .month:
      return [group(publication.article(number).title, archive.pages(of: period))]
    }
  }

  /// The terms of the first taxonomy that these pages use, each with those that bear it.
  private func categories(of pages: Set<Int>) -> [Value] {
    for taxonomy in publication.settings.taxonomies {
      let groups = (publication.tree.terms[taxonomy.name] ?? []).compactMap { term -> Value? in
        let own = publication.index.pages(ofTerm: term.slug, in: taxonomy.name).filter(
          pages.contains)
        let url = publication.tree.path(of: term, in: taxonomy).url
        return own.isEmpty ? nil : group(term.title, own, url)
      }
      if !groups.isEmpty { return groups }
    }
    return []
  }

  /// The pages at the top, then each section with its pages.
  private var siteMapGroups: [Value] {
    let index = publication.index
    let sections = index.sectionPages.keys.sorted {
      ($0.isEmpty ? 0 : 1, publication.article(index.sectionPages[$0] ?? 0).page.path.text)
        < ($1.isEmpty ? 0 : 1, publication.article(index.sectionPages[$1] ?? 0).page.path.text)
    }
    return sections.compactMap { section in
      guard let page = index.sectionPages[section] else { return nil }
      let pages = (index.members[section] ?? []).filter { publication.article($0).page.isIndexed }
      let article = publication.article(page)
      let title = section.isEmpty ? publication.settings.title : article.title
      return group(title, section.isEmpty ? [page] + pages : pages, article.page.path.url)
    }
  }

  private func group(_ title: String, _ pages: [Int], _ url: String = "") -> Value {
    .record(
      Record(
        names.group, [.text(title), .text(url), .list(pages.map(publication.summary))]))
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

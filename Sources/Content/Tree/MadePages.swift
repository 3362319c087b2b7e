import Vocabulary
import Settings

/// The pages that Rapport makes by itself: lists that no file stands for, terms, archives, the
/// site map, and what is shown for a wrong address.
struct MadePages {
  let pages: [Page]
  let folders: Folders
  let terms: [Term]
  let settings: SiteSettings

  var all: [Page] { sections + taxonomies + archives + [siteMap, notFound] }

  /// None where a page of the owner is the section's, wherever its `url` puts it.
  private var sections: [Page] {
    let owned = Set(pages.filter { $0.kind == .section || $0.kind == .home }.map(\.section))
    return folders.sections.subtracting(owned).sorted().map { folder in
      Page(
        made: folder.isEmpty ? .home : .section, at: Addressing.path(ofFolder: folder),
        in: folder, title: settings.fallbackTitle(ofFolder: folder))
    }
  }

  private var taxonomies: [Page] {
    settings.taxonomies.flatMap { taxonomy in
      let root = ContentTree.path(of: taxonomy)
      let terms = terms.filter { $0.taxonomy == taxonomy.name }
      guard !terms.isEmpty else { return [Page]() }
      return [Page(made: .taxonomy(taxonomy.name), at: root, in: "", title: taxonomy.title)]
        + terms.map { term in
          Page(
            made: .term(taxonomy: taxonomy.name, slug: term.slug),
            at: SitePath(term.slug, in: root), in: "", title: term.title)
        }
    }
  }

  private var archives: [Page] {
    settings.sections.filter(\.archive).map(\.name).filter(folders.sections.contains).flatMap {
      section in
      let root = SitePath("archive", in: Addressing.path(ofFolder: section))
      let days = pages.filter { $0.kind == .page && $0.section == section }
        .compactMap { $0.fields.date?.day }
      let years = Set(days.map(\.year)).sorted(by: >)
      let all = Page(
        made: .archive(section: section, .all), at: root, in: section, title: "Archive")
      return [all]
        + years.flatMap { year in
          let folder = SitePath(String(year), in: root)
          let months = Set(days.filter { $0.year == year }.map(\.month)).sorted(by: >)
          return [
            Page(
              made: .archive(section: section, .year(year)), at: folder, in: section,
              title: String(year))
          ]
            + months.map { month in
              Page(
                made: .archive(section: section, .month(year, month)),
                at: SitePath(month < 10 ? "0\(month)" : String(month), in: folder), in: section,
                title: "\(year)-\(month)")
            }
        }
    }
  }

  private var siteMap: Page {
    Page(made: .siteMap, at: SitePath("site-map", in: .root), in: "", title: "Site map")
  }

  private var notFound: Page {
    Page(
      made: .notFound, at: SitePath(file: "404.html", in: .root), in: "", title: "Page not found")
  }
}

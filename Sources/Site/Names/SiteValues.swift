import Content
import Settings
import Templates
import Vocabulary

/// What every template is given under `site`.
struct SiteValues {
  let settings: SiteSettings
  let names: SiteNames
  let index: SiteIndex
  let summaries: [Record]
  let feeds: SiteFeeds
  let data: [String: Value]
  let style: String
  let baseURL: String?
  /// The hashed names of assets.
  let assets: [String: String]
  let now: Timestamp
  let forms: FormValues
  let fragments: SiteFragments

  /// The names of menus and data files, so that each can be asked for.
  static func ownKeys(
    _ settings: SiteSettings, data: [String: Value], menus: [String: [MenuLine]], pages: [Page],
    forms: [SiteFragments.Form]
  ) -> SiteNames.OwnKeys {
    SiteNames.OwnKeys(
      page: pages.reduce(into: []) { $0.formUnion($1.fields.params.keys) },
      params: Set(settings.params.keys), business: Set(settings.business.keys),
      data: Set(data.keys), menus: Set(menus.keys), forms: Set(forms.map(\.name)))
  }

  var record: Record {
    Record(
      names.site,
      named: [
        "title": .text(settings.title), "tagline": Value(settings.tagline),
        "description": Value(settings.description), "language": .text(settings.language),
        "url": Value(baseURL), "author": Value(settings.author),
        "image": Value(image), "copyright": Value(settings.copyright),
        "year": .text(String(now.day.year)),
        "business": .map(settings.business.values(zone: settings.zone)),
        "params": .map(settings.params.values(zone: settings.zone)), "data": .map(data),
        "menus": .map([:]), "sections": .list(summaries(index.subsections[""] ?? [])),
        "recent": .list(summaries(recent)),
        "feeds": .list(feeds.ofSite), "home": home, "style": .text(style),
        "forms": forms.all, "footerForm": forms.value(named: fragments.footerForm),
        "complaintForm": forms.value(named: fragments.complaintForm),
        "generator": .text("Rapport"),
      ])
  }

  /// A path from the root, as a link would have it.
  private var image: String? {
    settings.image.map { written in
      let path = written.hasPrefix("/") || written.contains("://") ? written : "/" + written
      return assets[path] ?? path
    }
  }

  private var home: Value { index.sectionPages[""].map { .record(summaries[$0]) } ?? .missing }

  private var recent: [Int] {
    Array(index.newest.lazy.filter { index.articles[$0].date != nil }.prefix(10))
  }

  private func summaries(_ pages: [Int]) -> [Value] { pages.map { .record(summaries[$0]) } }
}

extension Publication {
  /// `site` as the page at `url` sees it: its menus know where it stands. A shell has no form in
  /// its footer, as no script may run there.
  func site(on url: String, isShell: Bool = false) -> Value {
    var values = site.values
    if isShell, let slot = names.site.slot(of: "footerForm") { values[slot] = .missing }
    if let slot = names.site.slot(of: "menus") {
      values[slot] = .map(menus.mapValues { .list($0.map { LinkNames.record($0, on: url) }) })
    }
    return .record(Record(names.site, values))
  }
}

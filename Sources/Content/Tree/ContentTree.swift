public import Settings
public import Vocabulary

/// All pages of a site at their places, and what follows from that.
///
/// A pure function of what was read: no file is opened here and no clock is asked.
public struct ContentTree: Sendable {
  /// Those of the owner by the path of their files, then those that Rapport makes.
  public internal(set) var pages: [Page]
  /// By taxonomy in the order of the settings; the terms of each by their titles.
  public let terms: [String: [Term]]
  public let attachments: [Attachment]
  public let aliases: [Alias]
  public let leftOut: LeftOut
  /// The same pages, and where they would stand.
  public let hidden: [HiddenPage]
  public let findings: [Finding]

  public init(
    _ sources: [PageSource], files: [String], settings: SiteSettings, showing: Showing,
    at now: Timestamp
  ) {
    var findings: [Finding] = []
    let (shown, hidden, leftOut) = Self.sorted(sources, showing: showing, at: now)
    self.leftOut = leftOut
    let folders = Folders(shown)
    let addressing = Addressing(isPretty: settings.publishing.prettyURLs)
    self.hidden = hidden.map { page in
      HiddenPage(
        page, at: addressing.path(of: page).0, page.fields.visibility(at: now, showing: showing))
    }

    var places = PlaceBook()
    var pages: [Page] = []
    for source in shown {
      let (path, finding) = addressing.path(of: source)
      if let finding { findings.append(finding) }
      let page = Page(source, at: path, in: folders, settings: settings)
      if let other = places.claim(path, by: pages.count) {
        findings.append(Self.collision(of: page, with: pages[other]))
        continue
      }
      pages.append(page)
    }

    let terms = Self.terms(of: pages, settings: settings)
    let ownPages = pages.indices
    for page in MadePages(pages: pages, folders: folders, terms: terms, settings: settings).all {
      if let owner = places.page(at: page.path) {
        // The owner's page of that address gives the text, and shows the list.
        pages[owner] = pages[owner].taking(page)
      } else {
        _ = places.claim(page.path, by: pages.count)
        pages.append(page)
      }
    }
    self.pages = pages
    self.terms = Dictionary(grouping: terms, by: \.taxonomy)

    let old = OldAddresses(of: pages[ownPages], places: &places)
    let copies = Copies(
      of: files, beside: shown, leftOut: hidden, addressing: addressing, places: &places)
    (aliases, attachments) = (old.aliases, copies.attachments)
    self.findings = findings + old.findings + copies.findings
  }
}

extension ContentTree {
  /// Where the list of a taxonomy stands.
  public static func path(of taxonomy: TaxonomySettings) -> SitePath {
    Addressing.path(ofFolder: taxonomy.path)
  }

  public func path(of term: Term, in taxonomy: TaxonomySettings) -> SitePath {
    SitePath(term.slug, in: Self.path(of: taxonomy))
  }

  private static func sorted(
    _ sources: [PageSource], showing: Showing, at now: Timestamp
  ) -> (shown: [PageSource], hidden: [PageSource], LeftOut) {
    var (shown, hidden, leftOut) = ([PageSource](), [PageSource](), LeftOut())
    for source in sources {
      switch source.fields.visibility(at: now, showing: showing) {
      case .shown:
        shown.append(source)
        continue
      case .draft: leftOut.drafts.append(source.path)
      case .expired: leftOut.expired.append(source.path)
      case .scheduled(let at): leftOut.scheduled.append(.init(source: source.path, at: at))
      }
      hidden.append(source)
    }
    return (shown, hidden, leftOut)
  }

  private static func collision(of page: Page, with other: Page) -> Finding {
    Finding(
      .error, in: page.source ?? "", line: page.fields.addressLine,
      "this page and \(other.source ?? "a page that Rapport makes") have one address, "
        + page.path.text,
      advice: "Give one of them another “slug” or “url”, or remove it.")
  }

  private static func terms(of pages: [Page], settings: SiteSettings) -> [Term] {
    settings.taxonomies.flatMap { taxonomy in
      var found: [String: (title: String, pages: [Int])] = [:]
      for (index, page) in pages.enumerated() {
        for name in page.fields.terms[taxonomy.name] ?? [] {
          guard let slug = Slug(percentDecoded(name))?.text else { continue }
          if found[slug, default: (Term.title(of: name), [])].pages.last != index {
            found[slug, default: (Term.title(of: name), [])].pages.append(index)
          }
        }
      }
      return found.map { slug, term in
        Term(taxonomy: taxonomy.name, slug: slug, title: term.title, pages: term.pages)
      }.sorted { ($0.title.lowercased(), $0.slug) < ($1.title.lowercased(), $1.slug) }
    }
  }
}

public import Settings
public import Vocabulary

/// All pages of a site at their places, and what follows from that.
///
/// A pure function of what was read: no file is opened here and no clock is asked.
public struct ContentTree: Sendable {
  /// Those of the owner by the path of their files, then those that Rapport makes.
  public let pages: [Page]
  /// By taxonomy in the order of the settings; the terms of each by their titles.
  public let terms: [String: [Term]]
  public let attachments: [Attachment]
  public let aliases: [Alias]
  public let leftOut: LeftOut
  public let findings: [Finding]

  public init(
    _ sources: [PageSource], files: [String], settings: SiteSettings, showing: Showing,
    at now: Timestamp
  ) {
    var findings: [Finding] = []
    let (shown, leftOut) = Self.sorted(sources, showing: showing, at: now)
    self.leftOut = leftOut
    let folders = Folders(shown)
    let addressing = Addressing(isPretty: settings.publishing.prettyURLs)

    var places = PlaceBook()
    var pages: [Page] = []
    for source in shown {
      let (path, finding) = addressing.path(of: source)
      if let finding { findings.append(finding) }
      let page = Page(source, at: path, in: folders)
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
        pages[owner] = pages[owner].taking(page.kind)
      } else {
        _ = places.claim(page.path, by: pages.count)
        pages.append(page)
      }
    }
    self.pages = pages
    self.terms = Dictionary(grouping: terms, by: \.taxonomy)

    let old = Self.aliases(of: pages[ownPages], places: &places)
    let copies = Self.attachments(files, pages: shown, addressing: addressing, places: &places)
    aliases = old.aliases
    attachments = copies.attachments
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
  ) -> ([PageSource], LeftOut) {
    var leftOut = LeftOut()
    let shown = sources.filter { source in
      switch source.fields.visibility(at: now, showing: showing) {
      case .shown: return true
      case .draft: leftOut.drafts.append(source.path)
      case .expired: leftOut.expired.append(source.path)
      case .scheduled(let at): leftOut.scheduled.append(.init(source: source.path, at: at))
      }
      return false
    }
    return (shown, leftOut)
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

  private static func aliases(
    of pages: ArraySlice<Page>, places: inout PlaceBook
  ) -> (aliases: [Alias], findings: [Finding]) {
    var aliases: [Alias] = []
    var findings: [Finding] = []
    var claimed: [SitePath: String] = [:]
    for page in pages {
      for alias in page.fields.aliases {
        func note(_ weight: Finding.Weight, _ message: String, _ advice: String) {
          findings.append(
            Finding(
              weight, in: page.source ?? "", line: alias.line, column: alias.column, message,
              advice: advice))
        }
        let path: SitePath
        do {
          path = try SitePath(alias: alias.value, of: page.path)
        } catch {
          note(
            .error, "\(error.description); an alias cannot be that",
            "Write the old path from the site's root: “/old-page/”.")
          continue
        }
        if let owner = places.page(at: path) {
          let holder = pages.indices.contains(owner) ? "a real page" : "a list that Rapport makes"
          note(
            .warning, "the alias \(path.text) is the address of \(holder), which wins",
            "Remove the alias.")
        } else if let other = claimed[path] {
          note(
            .warning, "the alias \(path.text) already leads to the page of \(other), which wins",
            "Remove one of the two.")
        } else {
          claimed[path] = page.source ?? ""
          aliases.append(Alias(from: path, to: page.path))
        }
      }
    }
    for alias in aliases { _ = places.claim(alias.from, by: -1) }
    return (aliases, findings)
  }

  private static func attachments(
    _ files: [String], pages: [PageSource], addressing: Addressing, places: inout PlaceBook
  ) -> (attachments: [Attachment], findings: [Finding]) {
    // A folder whose page has an address of its own takes along its files, and those below it.
    var bundles: [String: SitePath] = [:]
    for page in pages where page.name.isIndex && !page.name.isSectionIndex {
      bundles[page.folder] = addressing.path(of: page).0
    }
    func path(of folder: String) -> SitePath {
      if let bundle = bundles[folder] { return bundle }
      guard !folder.isEmpty else { return .root }
      let segment = Addressing.segment(ofFolder: lastSegment(of: folder))
      return SitePath(segment, in: path(of: parent(of: folder)))
    }
    var findings: [Finding] = []
    let attachments = files.compactMap { file -> Attachment? in
      let relative = String(file.utf8.dropFirst("content/".utf8.count)) ?? file
      let path = SitePath(
        file: lastSegment(of: relative), in: path(of: parent(of: relative)))
      if places.claim(path, by: -1) != nil {
        findings.append(
          Finding(
            .error, in: file, "this file would be written over the page at \(path.text)",
            advice: "Rename the file, or give the page another address."))
        return nil
      }
      return Attachment(source: file, path: path)
    }
    return (attachments, findings)
  }
}

import Content
import Settings
import Vocabulary

/// The checks of a site that was read. They read no page again, so that a preview may ask them too:
/// about one page, or about all as they were made.
struct SiteChecks: Sendable {
  let site: ReadSite
  let files: FileTree
  let now: Timestamp
  let tellsAll: Bool
  let parts: SiteParts
  let places: SitePlaces
  private let looking: PageLooking
  private let pageChecks: PageChecks

  /// The numbers of the pages, and of each the part of its list.
  let pages: [(number: Int, pager: Pager?)]

  init(
    _ site: ReadSite, files: FileTree, options: BuildOptions, at now: Timestamp,
    tellsAll: Bool = false
  ) {
    (self.site, self.files, self.now, self.tellsAll) = (site, files, now, tellsAll)
    parts = SiteParts(site.publication, assets: site.assets, files: files, options: options)
    places = SitePlaces(site.publication, site.assets)
    looking = PageLooking(site.publication, parts.links, places)
    pageChecks = PageChecks(site, files: files, at: now, tellsAll: tellsAll)
    pages = parts.all.compactMap { part in
      guard case .page(let number, let pager) = part else { return nil }
      return (number, pager)
    }
  }

  /// Makes one page, and looks at it.
  func look(at page: (number: Int, pager: Pager?)) -> PageLook {
    looking.look(at: page.number, page.pager)
  }

  /// What can be said of one page by what its author wrote.
  func remarks(on number: Int) -> [SiteRemark] { wanted(pageChecks.remarks(on: number)) }

  /// What can be said when all pages are there, and what a build says.
  func remarks(on looks: [PageLook]) -> [SiteRemark] {
    let publication = site.publication
    let links = LinkRemarks(self, looks)
    var remarks =
      links.remarks + Anchors(publication, looks).findings.map { SiteRemark(.anchors, $0) }
    remarks += Undescribed(publication, looks, assets: site.assets.names).findings
      .map { SiteRemark(.images, $0) }
    remarks += Doubles(site, files).remarks
    remarks += Orphans(publication, looks).findings.map { SiteRemark(.orphans, $0) }
    remarks += UnusedFiles(self, looks).findings.map { SiteRemark(.assets, $0) }
    remarks += Weights(self, looks).findings.map { SiteRemark(.weight, $0) }
    remarks += SourceDates(site.content.pages, files, at: now).findings.map {
      SiteRemark(.dates, $0)
    }
    return wanted(remarks) + ofBuild(looks, besides: links.told).map { SiteRemark(nil, $0) }
  }

  private func wanted(_ remarks: [SiteRemark]) -> [SiteRemark] {
    let skipped = Set(site.owner.settings.checks.skip)
    return skipped.isEmpty
      ? remarks : remarks.filter { remark in !(remark.check.map(skipped.contains) ?? false) }
  }

  private func ofBuild(_ looks: [PageLook], besides told: Set<Finding>) -> [Finding] {
    var findings = site.findings + looks.flatMap(\.findings)
    findings += OutputPlaces(parts.all.flatMap(parts.claims)).findings
    if !site.fragments.isEmpty {
      findings +=
        ShellRendering(publication: site.publication, links: parts.links).shells().findings
    }
    return findings.filter { !told.contains($0) }
  }
}

import Content
import Settings
public import Vocabulary

/// One state of a site, in memory: each of its files is made when it is asked for.
///
/// It never changes; what changes in the owner's folder makes the next edition.
public struct Edition: Sendable {
  let site: ReadSite
  private let parts: SiteParts
  private let places: [String: Int]
  private let collisions: [Finding]
  private let now: Timestamp
  /// Whether only texts of pages are of this moment, and lists may say what they said.
  public let isQuick: Bool
  /// Whether the frame of all pages, and the forms, may be others than in the edition before.
  public let hasNewFrame: Bool

  init(_ site: ReadSite, files: FileTree, options: BuildOptions, at now: Timestamp) {
    (self.site, self.now, isQuick, hasNewFrame) = (site, now, false, true)
    parts = SiteParts(site.publication, assets: site.assets, files: files, options: options)
    let claims = parts.all.map(parts.claims)
    var places: [String: Int] = [:]
    places.reserveCapacity(claims.count)
    for (number, claims) in claims.enumerated() {
      for claim in claims { places[claim.file] = number }
    }
    self.places = places
    collisions = OutputPlaces(claims.flatMap(\.self)).findings
  }

  /// With other texts of the same pages, or other templates: all files stand where they stood.
  init(
    _ site: ReadSite, in old: Edition, isQuick: Bool, hasNewFrame: Bool, at now: Timestamp
  ) {
    (self.site, self.now) = (site, now)
    (self.isQuick, self.hasNewFrame) = (isQuick, hasNewFrame)
    parts = old.parts.with(site.publication)
    (places, collisions) = (old.places, old.collisions)
  }

  /// What is wrong with the site as a whole and with its files, without what only shows as a page
  /// is made: in the order of the files, each once.
  public var findings: [Finding] { Set(site.findings + collisions).sorted() }

  /// Whether no page can be made at all.
  public var isIncomplete: Bool { site.isIncomplete }

  public var pageCount: Int { site.tree.pages.count }

  var paths: [String] { places.keys.sorted() }

  /// A file of the site by its path below the output folder, `news/index.html`.
  public func file(at path: String) -> ServedFile? {
    guard !isIncomplete, let part = places[path] else { return nil }
    let made = parts.made(parts.all[part])
    guard let file = made.files.first(where: { $0.path == path }) else {
      return ServedFile(bytes: [], page: nil, findings: made.findings)
    }
    guard let number = parts.all[part].page else {
      return ServedFile(bytes: file.bytes, page: nil, findings: made.findings)
    }
    return ServedFile(
      bytes: file.bytes, page: served(number), findings: findings(number, made).sorted())
  }

  /// The addresses of the style sheets, by those that authors write.
  public var styles: [String: String] { site.assets.names.filter { $0.value.hasSuffix(".css") } }

  /// The frames of the endpoint's pages; none of a site without forms.
  public var shells: [PageShell] {
    guard !isIncomplete, !site.publication.components.fragments.isEmpty else { return [] }
    return ShellRendering(publication: site.publication, links: parts.links).shells().shells
  }
}

extension Edition {
  private func served(_ number: Int) -> ServedPage {
    let page = site.publication.article(number).page
    return ServedPage(
      source: page.source, visibility: page.fields.visibility(at: now, showing: Showing()))
  }

  private func findings(_ number: Int, _ made: MadePart) -> Set<Finding> {
    let links = LinkFindings(
      site.publication, sources: [number], reports: [made.links], included: [made.included])
    let source = site.publication.article(number).page.source
    return Set(made.findings + links.findings + site.findings.filter { $0.path == source })
  }
}

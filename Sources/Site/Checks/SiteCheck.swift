public import Content
public import Settings
public import Vocabulary

/// Looks through an owner's folder for what a visitor would stumble over. Nothing is written.
public struct SiteCheck: Sendable {
  let folderName: String
  let files: FileTree
  let options: BuildOptions
  let now: Timestamp
  /// Also tells of what is doubtful at best: pages that lead nowhere.
  let tellsAll: Bool
  let fragments: @Sendable (SiteSettings) -> SiteFragments

  /// - Parameters:
  ///   - folderName: of the owner's folder, which a site without a title is called after.
  ///   - now: decides what is scheduled and what has expired.
  ///   - fragments: asked once for what other rooms show on the pages, as the settings have it.
  public init(
    folderName: String, files: FileTree, options: BuildOptions, at now: Timestamp,
    tellsAll: Bool = false,
    fragments: @escaping @Sendable (SiteSettings) -> SiteFragments = { _ in SiteFragments() }
  ) {
    (self.folderName, self.files, self.options) = (folderName, files, options)
    (self.now, self.tellsAll, self.fragments) = (now, tellsAll, fragments)
  }

  /// `onPhase` is told what begins, and of how many pages it is.
  public func run(onStep: @Sendable (BuildStep) -> Void = { _ in }) async -> SiteCheckReport {
    let site = await SiteReading(
      folderName: folderName, files: files, options: options, now: now, fragments: fragments
    ).site(onPhase: { onStep(BuildStep(phase: $0, count: $1)) })
    return await report(on: site, onStep: onStep)
  }

  /// Of a site that was read.
  func report(
    on site: ReadSite, onStep: @Sendable (BuildStep) -> Void = { _ in }
  ) async -> SiteCheckReport {
    var report = SiteCheckReport()
    report.settings = site.owner.settings.checks
    guard !site.isIncomplete else {
      report.remarks = Set(site.findings.map { SiteRemark(nil, $0) }).sorted()
      return report
    }
    onStep(BuildStep(phase: .pages, count: site.tree.pages.count))
    let checks = SiteChecks(site, files: files, options: options, at: now, tellsAll: tellsAll)
    let looks = await inParallel(checks.pages.count, cores: options.cores) {
      checks.look(at: checks.pages[$0])
    }
    let own = await inParallel(site.publication.index.articles.count, cores: options.cores) {
      checks.remarks(on: $0)
    }
    report.pages = looks.count
    report.remarks = Set(own.joined() + checks.remarks(on: looks)).sorted()
    report.outside = OutsideLinks(site.publication, looks).all
    return report
  }
}

import Content
import Markdown
public import Settings
import Templates
public import Vocabulary

/// Builds a site: from the owner's folder to the files that a web server serves.
///
/// Every mistake of the run is told at once; with an error among them nothing is written and the
/// site stays as it was.
public struct SiteBuild: Sendable {
  let folderName: String
  let output: String
  let options: BuildOptions
  let now: Timestamp
  let command: String
  let effects: BuildEffects
  let fragments: @Sendable (SiteSettings) -> SiteFragments

  /// - Parameters:
  ///   - folderName: of the owner's folder, which a site without a title is called after.
  ///   - now: decides what is scheduled and what has expired.
  ///   - command: what the lock on the output says is running.
  ///   - fragments: asked once for what other rooms show on the pages, as the settings have it.
  public init(
    folderName: String, output: String, options: BuildOptions, at now: Timestamp, command: String,
    effects: BuildEffects,
    fragments: @escaping @Sendable (SiteSettings) -> SiteFragments = { _ in SiteFragments() }
  ) {
    (self.folderName, self.output, self.options) = (folderName, output, options)
    (self.now, self.command, self.effects) = (now, command, effects)
    self.fragments = fragments
  }

  /// Throws an `OutputFailure` where the output cannot be written.
  public func run() async throws -> BuildReport {
    let folder = try OutputFolder(at: output, for: command, at: now)
    var report = BuildReport()
    var watch = Stopwatch(effects)

    let owner = OwnerSettings(effects.files, folderName: folderName)
    let fragments = fragments(owner.settings)
    let assets = SiteAssets(
      effects.files, settings: owner.settings.publishing, scripts: fragments.scripts)
    watch.begin(.read, pages: 0)
    var reading = ContentReading(effects.files, owner.settings, cores: options.cores)
    reading.fragments = fragments
    let read = await reading.run()
    let tree = ContentTree(
      read.pages, files: read.files, settings: owner.settings, showing: options.showing, at: now)

    watch.begin(.markdown, pages: tree.pages.count)
    let baseURL = options.baseURL.map(Self.withoutSlash) ?? owner.settings.url?.description
    let targets = LinkTargets(tree, baseURL: baseURL)
    let (articles, markdownFindings) = await ArticleReading(
      settings: owner.settings, targets: targets, fragments: fragments
    ).articles(of: tree, assets: assets.names, baseURL: baseURL, cores: options.cores)

    watch.begin(.lists, pages: tree.pages.count)
    let planner = PublicationPlan(
      owner: owner, tree: tree, targets: targets, articles: articles, assets: assets,
      baseURL: baseURL, files: effects.files, cores: options.cores, now: local(now, owner.settings),
      fragments: fragments)
    let (publication, planFindings) = await planner.made(onTemplates: {
      watch.begin(.templates, pages: tree.pages.count)
    })

    var findings = owner.findings + assets.findings + read.findings + tree.findings
    findings += markdownFindings + planFindings + fragments.findings
    if publication.templates.isIncomplete {
      report.findings = weighed(findings)
      report.leftOut = tree.leftOut
      return report
    }

    watch.begin(.pages, pages: tree.pages.count)
    let staging = try folder.begin()
    defer { staging.discard() }
    let writing = SiteWriting(
      publication: publication, assets: assets, files: effects.files, options: options,
      uptime: effects.uptime)
    let written = await writing.run(into: staging)
    report.findings = weighed(findings + written.findings + written.shells.findings)
    report.leftOut = tree.leftOut
    (report.pages, report.assets) = (written.pages, written.assets)
    report.redirects = tree.aliases.count
    if let failure = written.failure { throw failure }

    if !report.hasErrors {
      watch.begin(.writing, pages: tree.pages.count)
      try effects.beforeCommit(written.shells.shells)
      let result = try effects.uninterrupted { try staging.commit() }
      (report.written, report.unchanged) = (result.written, result.unchanged)
      report.removed = result.removed
    }
    watch.end()
    report.statistics = BuildStatistics(
      phases: watch.phases, slowestPages: written.slowestPages, templates: written.templates)
    return report
  }
}

extension SiteBuild {
  private static func withoutSlash(_ url: String) -> String {
    url.hasSuffix("/") ? String(url.dropLast()) : url
  }

  /// This moment by the clocks of the site's zone.
  private func local(_ now: Timestamp, _ settings: SiteSettings) -> Timestamp {
    Timestamp(seconds: now.seconds, offset: settings.zone.offset(at: now.seconds))
  }

  /// In the order of the files, each once; under `--strict` a warning is an error.
  private func weighed(_ findings: [Finding]) -> [Finding] {
    let all = Set(findings).sorted()
    guard options.isStrict else { return all }
    return all.map {
      Finding(
        .error, in: $0.path, line: $0.line, column: $0.column, $0.message, advice: $0.advice)
    }
  }
}

import Content
public import Settings
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

    let site = await SiteReading(
      folderName: folderName, files: effects.files, options: options, now: now,
      fragments: fragments
    ).site(onPhase: { watch.begin($0, pages: $1) })
    report.leftOut = site.tree.leftOut
    report.now = now.shown(in: site.owner.settings.zone)
    report.next = site.calendar.next(after: now.seconds)
    if site.isIncomplete {
      report.findings = weighed(site.findings)
      return report
    }

    watch.begin(.pages, pages: site.tree.pages.count)
    let staging = try folder.begin(
      compressing: Set(site.owner.settings.publishing.compress))
    defer { staging.discard() }
    let writing = SiteWriting(
      publication: site.publication, assets: site.assets, files: effects.files,
      options: options, uptime: effects.uptime)
    let written = await writing.run(into: staging)
    let findings = site.findings + written.findings + written.shells.findings
    // Of half a site nobody can tell what is gone.
    let isWhole = written.failure == nil && !findings.contains { $0.weight == .error }
    let ledger =
      options.keepsLedger && isWhole ? LedgerReading(site, in: effects.files) : LedgerReading()
    report.gone = ledger.gone
    report.findings = weighed(findings + ledger.findings)
    (report.pages, report.assets) = (written.pages, written.assets)
    report.redirects = site.tree.aliases.count
    if let failure = written.failure { throw failure }

    if !report.hasErrors {
      watch.begin(.writing, pages: site.tree.pages.count)
      try effects.beforeCommit(written.shells.shells)
      let result = try effects.uninterrupted { try staging.commit() }
      (report.written, report.unchanged) = (result.written, result.unchanged)
      report.removed = result.removed
      try folder.noteBuilt(at: now, command)
      report.ledger = ledger.bytes
    }
    watch.end()
    report.statistics = BuildStatistics(
      phases: watch.phases, slowestPages: written.slowestPages, templates: written.templates)
    return report
  }
}

extension SiteBuild {
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

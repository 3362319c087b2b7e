import Content
import Settings
import Templates
import Vocabulary

/// Writes everything that a site consists of into the staging of its output folder.
struct SiteWriting: Sendable {
  let publication: Publication
  let assets: SiteAssets
  let files: FileTree
  let options: BuildOptions
  let uptime: @Sendable () -> Double

  struct Result: Sendable {
    var pages = 0
    var assets = 0
    var findings: [Finding] = []
    var failure: OutputFailure?
    var slowestPages: [BuildStatistics.Cost] = []
    var templates: [BuildStatistics.Cost] = []
    var shells: (shells: [PageShell], findings: [Finding]) = ([], [])
  }

  func run(into output: OutputBuild) async -> Result {
    var result = Result()
    let site = SiteParts(publication, assets: assets, files: files, options: options)
    let parts = site.all
    let places = OutputPlaces(parts.flatMap(site.claims))
    let done = await inParallel(parts.count, cores: options.cores) { number in
      write(parts[number], of: site, output)
    }
    let checks = LinkFindings(
      publication, sources: parts.map(\.page), reports: done.map(\.links),
      included: done.map(\.included))
    result.findings = done.flatMap(\.findings) + checks.findings + places.findings
    result.pages = parts.count { $0.isPage }
    result.assets = parts.count { $0.isAsset }
    // What two files do to each other has been said in words about them.
    let failures = done.lazy.compactMap(\.failure)
    result.failure = failures.first { places.findings.isEmpty || !$0.isAboutPlaces }
    (result.slowestPages, result.templates) = statistics(parts, done.map(\.seconds))
    if !publication.components.fragments.isEmpty {
      result.shells = ShellRendering(publication: publication, links: site.links).shells()
    }
    return result
  }
}

extension SiteWriting {
  struct Outcome: Sendable {
    var findings: [Finding] = []
    var links = LinkReport()
    var included: [IncludedLink] = []
    var failure: OutputFailure?
    var seconds = 0.0
  }

  private func write(_ part: SitePart, of site: SiteParts, _ output: OutputBuild) -> Outcome {
    let start = uptime()
    let made = site.made(part)
    var outcome = Outcome(findings: made.findings, links: made.links, included: made.included)
    do {
      for file in made.files { try output.put(file.path, file.bytes) }
    } catch {
      outcome.failure = error
    }
    outcome.seconds = uptime() - start
    return outcome
  }

  private func statistics(
    _ parts: [SitePart], _ seconds: [Double]
  ) -> (pages: [BuildStatistics.Cost], templates: [BuildStatistics.Cost]) {
    var templates: [String: (seconds: Double, count: Int)] = [:]
    for (part, seconds) in zip(parts, seconds) {
      guard let page = part.page.map({ publication.article($0).page }) else { continue }
      let total = templates[publication.templates.name(for: page), default: (0, 0)]
      templates[publication.templates.name(for: page)] = (total.seconds + seconds, total.count + 1)
    }
    let slowest = parts.indices.filter { parts[$0].isPage }.sorted { seconds[$0] > seconds[$1] }
    return (
      slowest.prefix(10).compactMap { part in
        guard case .page(let number, let pager) = parts[part] else { return nil }
        let path = pager?.path ?? publication.article(number).page.path
        return .init(name: path.text, seconds: seconds[part], count: 1)
      },
      templates.map { .init(name: $0.key, seconds: $0.value.seconds, count: $0.value.count) }
        .sorted { $0.seconds > $1.seconds }
    )
  }
}

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
    let links = SiteLinks(publication, assets: assets, options: options)
    let jobs = jobs
    let places = OutputPlaces(jobs.flatMap(claims))
    let done = await inParallel(jobs.count, cores: options.cores) { number in
      perform(jobs[number], links, output)
    }
    let checks = LinkFindings(
      publication, sources: jobs.map(\.page), reports: done.map(\.links),
      included: done.map(\.included))
    result.findings = done.flatMap(\.findings) + checks.findings + places.findings
    result.pages = jobs.count { $0.isPage }
    result.assets = jobs.count { $0.isAsset }
    // What two files do to each other has been said in words about them.
    let failures = done.lazy.compactMap(\.failure)
    result.failure = failures.first { places.findings.isEmpty || !$0.isAboutPlaces }
    (result.slowestPages, result.templates) = statistics(jobs, done.map(\.seconds))
    if !publication.components.fragments.isEmpty {
      result.shells = ShellRendering(publication: publication, links: links).shells()
    }
    return result
  }
}

extension SiteWriting {
  /// One file to write, or the few that belong together.
  enum Job: Sendable {
    case page(Int, Pager?)
    case redirect(Alias, Int)
    case feed(SiteFeeds.Listed)
    case asset(path: String, bytes: [UInt8])
    case attachment(Attachment)
    case siteFiles

    var page: Int? {
      guard case .page(let number, _) = self else { return nil }
      return number
    }

    var isPage: Bool { page != nil }

    var isAsset: Bool {
      switch self {
      case .asset, .attachment: true
      default: false
      }
    }
  }

  struct Outcome: Sendable {
    var findings: [Finding] = []
    var links = LinkReport()
    var included: [IncludedLink] = []
    var failure: OutputFailure?
    var seconds = 0.0
  }

  private var jobs: [Job] {
    let numbers = publication.index.articles.indices
    let byPath = Dictionary(
      numbers.map { (publication.article($0).page.path, $0) }, uniquingKeysWith: { one, _ in one })
    let pages = numbers.flatMap { number in
      publication.pagers(of: number).map { Job.page(number, $0) }
    }
    let redirects =
      publication.settings.publishing.redirects.contains(.pages)
      ? publication.tree.aliases.compactMap { alias in
        byPath[alias.to].map { Job.redirect(alias, $0) }
      } : []
    return pages + redirects + publication.feeds.lists.map(Job.feed)
      + assets.files.map { Job.asset(path: $0.path, bytes: $0.bytes) }
      + publication.tree.attachments.map(Job.attachment) + [.siteFiles]
  }

  /// Where a job's files go.
  private func claims(_ job: Job) -> [OutputPlaces.Claim] {
    switch job {
    case .page(let number, let pager):
      let page = publication.article(number).page
      return [
        .init(
          file: (pager?.path ?? page.path).file, source: page.source,
          line: page.fields.addressLine)
      ]
    case .redirect(let alias, let number):
      return [.init(file: alias.from.file, source: publication.article(number).page.source)]
    case .feed(let list):
      let folder = publication.article(list.page).page.path
      return publication.settings.feeds.formats.map {
        .init(file: SitePath(file: $0.fileName, in: folder).file, source: nil)
      }
    case .asset(let path, _): return [.init(file: path, source: nil)]
    case .attachment(let file): return [.init(file: file.path.file, source: file.source)]
    case .siteFiles: return SiteFiles(publication).paths.map { .init(file: $0, source: nil) }
    }
  }

  private func perform(_ job: Job, _ links: SiteLinks, _ output: OutputBuild) -> Outcome {
    var outcome = Outcome()
    let start = uptime()
    do throws(OutputFailure) {
      switch job {
      case .page(let number, let pager):
        let path = pager?.path ?? publication.article(number).page.path
        let (html, text) = PageRendering(publication: publication, number: number).html(pager)
        (outcome.findings, outcome.included) = (text.findings + text.doubled, text.links)
        var bytes: [UInt8] = []
        outcome.links = links.pass(for: publication.article(number).page)
          .rewrite(html, of: path.url, into: &bytes)
        try output.put(path.file, bytes)
      case .redirect(let alias, let number):
        let html = PageRendering(publication: publication, number: number).redirect()
        var bytes: [UInt8] = []
        outcome.links = links.relative.rewrite(html, of: alias.from.url, into: &bytes)
        try output.put(alias.from.file, bytes)
      case .feed(let list):
        for file in FeedFiles(publication, links).files(of: list) {
          try output.put(file.path, file.bytes)
        }
      case .asset(let path, let bytes): try output.put(path, bytes)
      case .attachment(let file):
        do throws(Finding) {
          let bytes = try files.read(file.source)
          do throws(OutputFailure) {
            try output.put(file.path.file, bytes)
          } catch {
            outcome.failure = error
          }
        } catch {
          outcome.findings.append(error)
        }
      case .siteFiles:
        for file in SiteFiles(publication).files { try output.put(file.path, file.bytes) }
      }
    } catch {
      outcome.failure = error
    }
    outcome.seconds = uptime() - start
    return outcome
  }

  private func statistics(
    _ jobs: [Job], _ seconds: [Double]
  ) -> (pages: [BuildStatistics.Cost], templates: [BuildStatistics.Cost]) {
    var templates: [String: (seconds: Double, count: Int)] = [:]
    for (job, seconds) in zip(jobs, seconds) {
      guard let page = job.page.map({ publication.article($0).page }) else { continue }
      let total = templates[publication.templates.name(for: page), default: (0, 0)]
      templates[publication.templates.name(for: page)] = (total.seconds + seconds, total.count + 1)
    }
    let slowest = jobs.indices.filter { jobs[$0].isPage }.sorted { seconds[$0] > seconds[$1] }
    return (
      slowest.prefix(10).compactMap { job in
        guard case .page(let number, let pager) = jobs[job] else { return nil }
        let path = pager?.path ?? publication.article(number).page.path
        return .init(name: path.text, seconds: seconds[job], count: 1)
      },
      templates.map { .init(name: $0.key, seconds: $0.value.seconds, count: $0.value.count) }
        .sorted { $0.seconds > $1.seconds }
    )
  }
}

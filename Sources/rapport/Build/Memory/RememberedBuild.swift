import Content
import Site
import Vocabulary

/// What a build found and wrote, kept in the output folder: where nothing has changed since, the
/// next build has nothing to do but to say the same.
struct RememberedBuild: Codable, Hashable {
  /// What was asked for, and of which program.
  let command: String
  let sources: UInt64, output: UInt64
  /// When it began, by the site's clocks.
  let at: Moment
  let nextChange: Moment?
  let nextKind: String?, nextSource: String?
  let pages: Int, assets: Int, redirects: Int, files: Int
  let drafts: [String], expired: [String], scheduled: [String: Moment]
  /// Addresses from which nothing leads on.
  let gone: [String]
  let findings: [Remark]

  struct Moment: Codable, Hashable {
    let seconds: Int, offset: Int
    let hasTime: Bool

    init(_ moment: Timestamp) {
      (seconds, offset, hasTime) = (moment.seconds, moment.offset, moment.hasTime)
    }

    var timestamp: Timestamp { Timestamp(seconds: seconds, offset: offset, hasTime: hasTime) }
  }

  struct Remark: Codable, Hashable {
    let isError: Bool
    let path: String
    let line: Int, column: Int
    let message: String
    let advice: String?
  }
}

extension RememberedBuild {
  /// Nil for a build that came to no end.
  init?(_ report: BuildReport, of command: String, sources: UInt64, output: UInt64) {
    guard let now = report.now, !report.hasErrors else { return nil }
    (self.command, self.sources, self.output) = (command, sources, output)
    at = Moment(now)
    nextChange = report.next.map { Moment($0.at) }
    (nextKind, nextSource) = (report.next?.kind.rawValue, report.next?.source)
    (pages, assets, redirects) = (report.pages, report.assets, report.redirects)
    files = report.written + report.unchanged
    (drafts, expired) = (report.leftOut.drafts, report.leftOut.expired)
    scheduled = Dictionary(
      report.leftOut.scheduled.map { ($0.source, Moment($0.at)) },
      uniquingKeysWith: { one, _ in one })
    gone = report.gone.map(\.url)
    findings = report.findings.map {
      Remark(
        isError: $0.weight == .error, path: $0.path, line: $0.line, column: $0.column,
        message: $0.message, advice: $0.advice)
    }
  }

  /// Whether no page has come or gone by the calendar since, no clock was set back, and the year,
  /// which pages show, is the same, in summer time too.
  func isOf(_ now: Timestamp) -> Bool {
    let years = [-3600, 0, 3600].map {
      Timestamp(seconds: now.seconds, offset: at.offset + $0).day.year
    }
    return now.seconds >= at.seconds && years.allSatisfy { $0 == at.timestamp.day.year }
      && nextChange.map { now.seconds < $0.seconds } ?? true
  }

  /// As the build would report now.
  func report(at now: Timestamp) -> BuildReport {
    var report = BuildReport()
    report.isRemembered = true
    (report.pages, report.assets, report.redirects) = (pages, assets, redirects)
    (report.unchanged, report.now) = (
      files, Timestamp(seconds: now.seconds, offset: at.offset)
    )
    (report.leftOut.drafts, report.leftOut.expired) = (drafts, expired)
    report.leftOut.scheduled = scheduled.sorted { $0.key < $1.key }.map {
      LeftOut.Scheduled(source: $0.key, at: $0.value.timestamp)
    }
    if let nextChange, let source = nextSource,
      let kind = nextKind.flatMap(SiteCalendar.Change.Kind.init)
    {
      report.next = SiteCalendar.Change(kind, of: source, at: nextChange.timestamp)
    }
    report.gone = gone.map { GoneAddress(url: $0) }
    report.findings = findings.map {
      Finding(
        $0.isError ? .error : .warning, in: $0.path, line: $0.line, column: $0.column, $0.message,
        advice: $0.advice)
    }
    return report
  }
}

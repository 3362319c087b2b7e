import Contacts
import Content
import Newsletter
import Outbox
import Settings
import Store

extension RunReport {
  /// Reads the ledger, and of the owner's folder the issues alone. An issue whose file is gone has
  /// a report too. Where the owner counts no clicks, or the issue was sent without, it tells of none.
  ///
  /// Throws a `NewsletterFailure` where nothing is known of the issue.
  static func read(
    _ name: String, source: String, from store: any Database, at now: Int
  ) async throws -> RunReport {
    let files = FileTree.onDisk(source)
    let settings = SiteSettings.read(files, folderName: BuildPlaces.name(of: source)).settings
    let issues = OwnerIssues(files, settings: settings)?.issues ?? []
    let issue =
      issues.first { $0.name == name }
      ?? issues.lazy.compactMap { $0.occurrence(named: name) }.first
    let isCounting = settings.mail.clicks
    let (figures, run, left, clicks) = try await store.read { session in
      guard try issue != nil || session.isKnown(name) else {
        throw NewsletterFailure.unknown(name, among: issues.map(\.name))
      }
      return (
        try session.figures(of: name, on: issue?.audience.list), try session.run(of: name),
        try issue.flatMap { issue in
          issue.kind.isTriggered || issue.recurrence != nil
            ? nil : try session.waitingReaders(of: issue, at: now)
        }, isCounting ? try session.clicks(of: name) : []
      )
    }
    return RunReport(
      name, figures, run: run, left: left, clicks: clicks.isEmpty ? nil : clicks,
      offset: { settings.zone.offset(at: $0) })
  }
}

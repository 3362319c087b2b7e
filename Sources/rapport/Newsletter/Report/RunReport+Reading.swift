import Contacts
import Content
import Newsletter
import Settings
import Store

extension RunReport {
  /// Reads the ledger, and of the owner's folder the issues alone. An issue whose file is gone has
  /// a report too.
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
    let (figures, run, left) = try await store.read { session in
      guard try issue != nil || session.isKnown(name) else {
        throw NewsletterFailure.unknown(name, among: issues.map(\.name))
      }
      return (
        try session.figures(of: name, on: issue?.audience.list), try session.run(of: name),
        try issue.flatMap { issue in
          issue.kind.isTriggered || issue.recurrence != nil
            ? nil : try session.waitingReaders(of: issue, at: now)
        }
      )
    }
    return RunReport(
      name, figures, run: run, left: left, offset: { settings.zone.offset(at: $0) })
  }
}

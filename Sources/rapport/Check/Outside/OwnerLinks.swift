import AsyncHTTPClient
import Foundation
import Settings
import Site
import Store
import Vocabulary

/// The links of an owner's site to others: asked, but for those that were good a few days ago.
struct OwnerLinks: Sendable {
  let source: String
  /// Whether a person waits for it.
  let isWatched: Bool

  /// Throws a `FileFailure` where what was learned cannot be kept.
  func check(_ report: SiteCheckReport, at now: Timestamp) async throws -> OutsideFindings {
    let path = DataFolder(in: source).path + "/check/links.json"
    var memory = LinkMemory(at: path, days: report.settings.linkDays, now: now)
    let addresses = Set(report.outside.map(\.address))
    var verdicts = Dictionary(
      uniqueKeysWithValues: addresses.filter(memory.isGood).map { ($0, OutsideVerdict.good) })
    let unknown = addresses.subtracting(verdicts.keys)
    let line = LinkProgress(isShown: isWatched)
    let client = OutsideClient()
    let check = OutsideCheck(
      OutsideEffects(
        ask: client.ask,
        pause: { seconds in try? await Task.sleep(for: .seconds(seconds)) }, onLink: line.show))
    let asked = await check.verdicts(on: unknown.sorted())
    line.clear()
    await client.close()
    verdicts.merge(asked) { _, new in new }
    memory.note(verdicts, among: addresses)
    if !addresses.isEmpty { try memory.write() }
    return OutsideFindings(report.outside, verdicts)
  }
}

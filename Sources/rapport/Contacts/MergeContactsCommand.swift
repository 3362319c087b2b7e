import ArgumentParser
import Contacts
import Endpoint
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts merge`
struct MergeContactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one person of two who are the same.",
    discussion: """
      What the other agreed to and did becomes the first one's, and the other's address
      is gone. Where both are on a list, the stricter holds: who left one stays away.
      It cannot be undone.

      Examples:
        rapport contacts merge ada@example.org ada@old.example --dry-run
        rapport contacts merge ada@example.org ada@old.example
      """)

  @Argument(help: "The address to keep.", transform: EmailAddress.init(argument:))
  var keep: EmailAddress

  @Argument(help: "The address to give up.", transform: EmailAddress.init(argument:))
  var other: EmailAddress

  @OptionGroup var data: DataOptions

  @Flag(help: "Say what would become of them, and change nothing.")
  var dryRun = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let (keep, other, dryRun, now) = (keep, other, dryRun, Timestamp.now().seconds)
    let store = try data.openStore()
    let seal = try data.contactSeal
    let report: MergeReport
    do {
      report = try await store.write { session in
        guard let one = try session.contact(other) else { throw ContactFailure.unknown(other) }
        guard let kept = try session.contact(keep) else { throw ContactFailure.unknown(keep) }
        guard one.id != kept.id else { throw ContactFailure.samePerson(keep) }
        try session.moveDeliveries(from: one.id, to: kept.id)
        try session.moveMails(about: one.id, to: kept.id)
        let merged = try session.merge(one, into: kept, at: now, hash: seal.suppressionHash(of:))
        let report = try MergeReport(
          kept: kept, gone: one, merged, subscriptions: session.subscriptions(of: kept),
          dryRun: dryRun)
        // Undoes what was done to find out.
        if dryRun { throw Rehearsal(report: report) }
        return report
      }
    } catch let rehearsal as Rehearsal { report = rehearsal.report }
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }

  private struct Rehearsal: Error { let report: MergeReport }
}

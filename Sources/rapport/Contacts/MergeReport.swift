import Contacts
import Vocabulary

/// What became of two people. Keys are only ever added.
struct MergeReport: Encodable, Sendable {
  let kept, gone: String
  let dryRun: Bool
  let consents, fields, interests, events: Int
  /// How the one who is kept stands with each list now.
  let subscriptions: [ContactReport.OnList]

  init(
    kept: Contact, gone: Contact, _ merged: MergedContact, subscriptions: [Subscription],
    dryRun: Bool
  ) {
    (self.kept, self.gone, self.dryRun) = (kept.email.text, gone.email.text, dryRun)
    (consents, fields) = (merged.consents, merged.fields)
    (interests, events) = (merged.interests, merged.events)
    self.subscriptions = subscriptions.map(ContactReport.OnList.init)
  }

  var text: String {
    let counts = [
      (consents, "consent", "consents"), (fields, "field", "fields"),
      (interests, "interest", "interests"), (events, "event", "events"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    var lines = [
      dryRun
        ? "\(gone) would become \(kept). Nothing was changed."
        : "\(gone) is now \(kept).",
      "moved: \(counts.isEmpty ? "nothing" : counts.joined(separator: ", "))",
    ]
    lines += subscriptions.map(\.line)
    lines.append("What was sent by forms stays under the address it was sent from.")
    return lines.joined(separator: "\n")
  }
}
